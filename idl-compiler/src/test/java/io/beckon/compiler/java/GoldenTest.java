/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.output.GeneratedFile;
import io.beckon.compiler.output.OutputDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated code is read before it is committed: {@code -Dbeckon.golden=refresh} writes it anew. */
class GoldenTest {
    @Test
    void generatedCodeIsAsItWasReviewed() throws IOException {
        List<GeneratedFile> generated = Golden.generated();
        if ("refresh".equals(System.getProperty("beckon.golden"))) {
            refresh(generated);
        }
        for (GeneratedFile file : generated) {
            assertThat(Golden.OUTPUT.resolve(file.path())).hasContent(file.content());
        }
        assertThat(committed())
                .isEqualTo(new TreeSet<>(
                        generated.stream().map(GeneratedFile::path).toList()));
    }

    @Test
    void theSameInputGivesTheSameText() throws IOException {
        assertThat(Golden.generated()).isEqualTo(Golden.generated());
    }

    private static void refresh(List<GeneratedFile> generated) throws IOException {
        for (String path : committed()) {
            Files.delete(Golden.OUTPUT.resolve(path));
        }
        new OutputDirectory(Golden.OUTPUT).write(generated, new Diagnostics());
    }

    private static Set<String> committed() throws IOException {
        if (!Files.exists(Golden.OUTPUT)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(Golden.OUTPUT)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> Golden.OUTPUT.relativize(file).toString().replace('\\', '/'))
                    .toList());
        }
    }
}
