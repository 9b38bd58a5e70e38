/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeRootsTest {
    @TempDir
    Path folder;

    private Path source;
    private Path jar;

    @BeforeEach
    void create() throws IOException {
        source = Files.createDirectory(folder.resolve("rpc"));
        jar = Files.createFile(folder.resolve("money.jar"));
    }

    @Test
    void ownFoldersComeBeforeConfiguredOnesAndThoseBeforeDependencies() {
        Path configured = folder.resolve("configured");
        assertThat(IncludeRoots.of(List.of(source), List.of(configured), List.of(dependency(jar))))
                .containsExactly(source, configured, jar);
    }

    @Test
    void eachIsSearchedOnce() {
        assertThat(IncludeRoots.of(List.of(source, source), List.of(jar), List.of(dependency(jar))))
                .containsExactly(source, jar);
    }

    @Test
    void aModuleWithoutSchemasHasNoRootOfItsOwn() {
        assertThat(IncludeRoots.of(List.of(folder.resolve("missing")), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void aSiblingThatIsNotPackagedIsAFolder() {
        assertThat(IncludeRoots.of(List.of(), List.of(), List.of(dependency(source))))
                .containsExactly(source);
    }

    @Test
    void otherDependenciesHoldNoSchemas() throws IOException {
        Path pom = Files.createFile(folder.resolve("money.pom"));
        Path notCompiled = folder.resolve("target/classes");
        assertThat(IncludeRoots.of(List.of(), List.of(), List.of(dependency(pom), dependency(notCompiled))))
                .isEmpty();
    }

    private static Artifact dependency(Path file) {
        Artifact artifact =
                new DefaultArtifact("com.acme", "money", "1", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        artifact.setFile(file.toFile());
        return artifact;
    }
}
