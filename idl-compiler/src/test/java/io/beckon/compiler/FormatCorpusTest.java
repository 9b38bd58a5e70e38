/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A formatted copy of the corpus means what the corpus means, file by file, with all that they include. */
class FormatCorpusTest {
    @TempDir
    private Path copy;

    @BeforeAll
    static void corpusIsAtHand() {
        Corpus.assumeAtHand();
    }

    @Test
    void meansTheSame() throws IOException {
        Formatting formatting = Formatter.rewrite(copied());
        Set<String> untouched = new TreeSet<>();
        formatting.diagnostics().forEach(diagnostic -> untouched.add(diagnostic.file()));
        int compared = 0;
        for (Corpus.Row row : Corpus.rows()) {
            Compilation before = row.check();
            if (!before.hasErrors()) {
                Corpus.Row formatted = row.in(copy);
                assertThat(untouched).doesNotContain(formatted.file().toString());
                assertThat(meaning(formatted.check(), copy)).isEqualTo(meaning(before, Corpus.FOLDER));
                compared++;
            }
        }
        assertThat(compared).isPositive();
        System.out.printf(
                "Schemas of the corpus that mean the same when formatted: %d; changed: %d; with syntax errors: %d%n",
                compared, formatting.changed().size(), untouched.size());
        assertThat(Formatter.check(formatting.changed())).isEqualTo(new Formatting(List.of(), List.of()));
    }

    private List<Path> copied() throws IOException {
        try (Stream<Path> files = Files.walk(Corpus.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(Corpus.FOLDER.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        try (Stream<Path> files = Files.walk(copy)) {
            return files.filter(file -> file.toString().endsWith(".thrift"))
                    .sorted()
                    .toList();
        }
    }

    private static String meaning(Compilation compilation, Path root) {
        List<String> codes = compilation.diagnostics().stream()
                .map(Diagnostic::code)
                .sorted()
                .toList();
        return (Meaning.of(compilation.schema()) + codes).replace(root.normalize() + "/", "");
    }
}
