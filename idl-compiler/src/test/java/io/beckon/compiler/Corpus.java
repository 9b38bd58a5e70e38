/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real schemas of public projects, where they are at hand: {@code -Dbeckon.corpus=FOLDER}. */
final class Corpus {
    static final Path FOLDER = Path.of(System.getProperty("beckon.corpus", "../../shared/corpus"));

    private Corpus() {}

    /** A row of the manifest. */
    record Row(Path root, Path file, String expect, List<Path> includePath) {
        private static Row of(Path root, String line) {
            String[] cells = line.split("\t", -1);
            List<Path> includePath = Stream.of(cells[3].split(","))
                    .filter(folder -> !folder.isEmpty())
                    .map(root::resolve)
                    .toList();
            return new Row(root, root.resolve(cells[0]), cells[1], includePath);
        }

        /** Some schemas include files of projects that the corpus does not hold. */
        private boolean isWhole() {
            return includePath.stream().allMatch(Files::isDirectory);
        }

        Compilation check() {
            return Compiler.check(new CompileRequest(List.of(file), includePath));
        }

        /** {@return the same row of a copy} */
        Row in(Path copy) {
            return new Row(
                    copy,
                    copy.resolve(root.relativize(file)),
                    expect,
                    includePath.stream()
                            .map(path -> copy.resolve(root.relativize(path)))
                            .toList());
        }
    }

    static void assumeAtHand() {
        assumeTrue(Files.exists(FOLDER.resolve("manifest.tsv")), () -> "no schemas at " + FOLDER + ": not tested");
    }

    static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("manifest.tsv"))) {
            List<Row> rows = lines.skip(1).map(line -> Row.of(FOLDER, line)).toList();
            rows.stream()
                    .filter(row -> !row.isWhole())
                    .forEach(row -> System.out.println("Not tested, for an include that is not there: " + row.file()));
            return rows.stream().filter(Row::isWhole).toList();
        }
    }
}
