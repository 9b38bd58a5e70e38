/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.compiler.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDirectoryTest {
    @TempDir
    private Path root;

    private final Diagnostics diagnostics = new Diagnostics();

    private OutputDirectory.Outcome write(GeneratedFile... files) {
        return new OutputDirectory(root).write(List.of(files), diagnostics);
    }

    @Test
    void writesWhatIsNewOrChanged() throws IOException {
        Path a = root.resolve("p/A.java");
        Path b = root.resolve("p/B.java");
        write(new GeneratedFile("p/A.java", "a"), new GeneratedFile("p/B.java", "b"));
        OutputDirectory.Outcome outcome = write(new GeneratedFile("p/A.java", "a"), new GeneratedFile("p/B.java", "ü"));
        assertThat(outcome.unchanged()).containsExactly(a);
        assertThat(outcome.written()).containsExactly(b);
        assertThat(Files.readString(b)).isEqualTo("ü");
        assertThat(diagnostics.list()).isEmpty();
    }

    @Test
    void oneFailureDoesNotKeepTheOthers() throws IOException {
        Files.writeString(root.resolve("p"), "a file, not a folder");
        OutputDirectory.Outcome outcome = write(new GeneratedFile("p/A.java", "a"), new GeneratedFile("B.java", "b"));
        assertThat(outcome.written()).containsExactly(root.resolve("B.java"));
        assertThat(diagnostics.list()).extracting("code").containsExactly("RPC0801");
    }

    @Test
    void manyKeepTheirOrder() throws IOException {
        GeneratedFile[] files = IntStream.range(0, 500)
                .mapToObj(i -> new GeneratedFile("p%d/A%d.java".formatted(i % 7, i), "text " + i))
                .toArray(GeneratedFile[]::new);
        List<Path> paths =
                Stream.of(files).map(file -> root.resolve(file.path())).toList();
        Files.createDirectories(root.resolve("p3/A3.java/in-the-way"));
        OutputDirectory.Outcome outcome = write(files);
        List<Path> others =
                paths.stream().filter(path -> !path.endsWith("p3/A3.java")).toList();
        assertThat(outcome.written()).isEqualTo(others);
        assertThat(write(files).unchanged()).isEqualTo(others);
        assertThat(diagnostics.list()).hasSize(2);
        try (Stream<Path> left = Files.walk(root)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(others);
        }
    }

    @Test
    void saysWhyInWords() {
        assertThat(OutputDirectory.reason(new AccessDeniedException("a"))).isEqualTo("permission denied");
        assertThat(OutputDirectory.reason(new NoSuchFileException("a"))).isEqualTo("no folder can be made there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "../a", "a/../b", "./a", "a//b", "a\\b"})
    void pathsStayInside(String path) {
        assertThatThrownBy(() -> new GeneratedFile(path, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pathsAreGivenOnce() {
        GeneratedFile file = new GeneratedFile("A.java", "a");
        assertThatThrownBy(() -> write(file, file)).isInstanceOf(IllegalArgumentException.class);
    }
}
