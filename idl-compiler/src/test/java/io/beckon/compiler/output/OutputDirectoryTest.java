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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
