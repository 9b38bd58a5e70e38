/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.beckon.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Real schemas of public projects, where they are at hand: {@code -Dbeckon.corpus=FOLDER}. What Apache Thrift accepts is accepted,
 * and what it rejects is rejected with a reason.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("beckon.corpus", "../../shared/corpus"));

    /** A row of the manifest. */
    private record Row(Path file, String expect, List<Path> includePath) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            List<Path> includePath = Stream.of(cells[3].split(","))
                    .filter(folder -> !folder.isEmpty())
                    .map(CORPUS::resolve)
                    .toList();
            return new Row(CORPUS.resolve(cells[0]), cells[1], includePath);
        }

        /** Some schemas include files of projects that the corpus does not hold. */
        boolean isWhole() {
            return includePath.stream().allMatch(Files::isDirectory);
        }

        Compilation check() {
            return Compiler.check(new CompileRequest(List.of(file), includePath));
        }
    }

    @BeforeAll
    static void corpusIsAtHand() {
        assumeTrue(Files.exists(CORPUS.resolve("manifest.tsv")), () -> "no schemas at " + CORPUS + ": not tested");
    }

    @Test
    void isReadAsApacheThriftReadsIt() throws IOException {
        Map<String, Integer> met = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Row row : rows()) {
            Compilation compilation = row.check();
            boolean good = row.expect().equals("either")
                    || compilation.hasErrors() == row.expect().equals("reject");
            if (good) {
                met.merge(row.expect(), 1, Integer::sum);
            } else {
                missed.add(row + ": "
                        + compilation.diagnostics().stream()
                                .map(Diagnostic::headline)
                                .toList());
            }
        }
        System.out.println("Schemas of the corpus that are read as expected: " + met);
        assertThat(missed).isEmpty();
    }

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(CORPUS.resolve("manifest.tsv"))) {
            List<Row> rows = lines.skip(1).map(Row::of).toList();
            rows.stream()
                    .filter(row -> !row.isWhole())
                    .forEach(row -> System.out.println("Not tested, for an include that is not there: " + row.file()));
            return rows.stream().filter(Row::isWhole).toList();
        }
    }
}
