/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.java.JavaGenerator;
import io.beckon.compiler.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real schemas become compiles without a warning, with everything that they include. */
class CorpusGenerationTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void corpusIsAtHand() {
        Corpus.assumeAtHand();
    }

    @Test
    void whatTheCorpusBecomesCompiles() throws IOException {
        List<Map<String, String>> batches = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int schemas = 0;
        for (Corpus.Row row : Corpus.rows()) {
            Compilation checked = row.check();
            if (!checked.hasErrors()) {
                schemas++;
                Diagnostics diagnostics = new Diagnostics();
                List<GeneratedFile> files =
                        new JavaGenerator().generate(whole(checked, row).schema(), diagnostics);
                if (diagnostics.hasErrors()) {
                    refused.add(row.file().getFileName() + ": "
                            + diagnostics.list().stream()
                                    .map(Diagnostic::code)
                                    .distinct()
                                    .toList());
                }
                add(files, batches);
            }
        }
        int classes = 0;
        for (int i = 0; i < batches.size(); i++) {
            classes += batches.get(i).size();
            assertThat(compile(folder.resolve("batch" + i), batches.get(i))).isEmpty();
        }
        System.out.printf("Of %d schemas, %d Java files compile; refused: %s%n", schemas, classes, refused);
        // Two files of one package with types of the same names, which have no Java in Apache Thrift either.
        assertThat(refused).containsOnly("store.thrift: [RPC0804]");
    }

    /** {@return the same, as if the included files had been asked for, too} */
    private static Compilation whole(Compilation checked, Corpus.Row row) {
        List<Path> files = checked.schema().documents().stream()
                .map(document -> Path.of(document.file().name()))
                .toList();
        return Compiler.check(new CompileRequest(files, row.includePath()));
    }

    /** Adds files to the first batch that has no others of the same names: projects copy schemas, and change them. */
    private static void add(List<GeneratedFile> files, List<Map<String, String>> batches) {
        for (Map<String, String> batch : batches) {
            if (files.stream()
                    .allMatch(file -> file.content().equals(batch.getOrDefault(file.path(), file.content())))) {
                files.forEach(file -> batch.put(file.path(), file.content()));
                return;
            }
        }
        Map<String, String> batch = new HashMap<>();
        files.forEach(file -> batch.put(file.path(), file.content()));
        batches.add(batch);
    }

    private static String compile(Path folder, Map<String, String> batch) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : batch.entrySet()) {
            Path source = folder.resolve("source").resolve(file.getKey());
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, file.getValue()));
        }
        return Javac.compile(sources, folder.resolve("classes"));
    }
}
