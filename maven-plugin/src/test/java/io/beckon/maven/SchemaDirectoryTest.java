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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDirectoryTest {
    private static final List<String> ALL = List.of("**/*.rpc", "**/*.thrift");

    @TempDir
    Path folder;

    @Test
    void patternsMatchAtTheTopAndBelow() throws IOException {
        Path below = write("acme/shop.rpc");
        Path top = write("old.thrift");
        write("acme/readme.md");
        assertThat(new SchemaDirectory(folder, ALL, List.of()).files()).containsExactly(below, top);
    }

    @Test
    void excludedFilesAreLeftOut() throws IOException {
        Path shop = write("acme/shop.rpc");
        write("acme/draft/basket.rpc");
        assertThat(new SchemaDirectory(folder, ALL, List.of("**/draft/**")).files())
                .containsExactly(shop);
    }

    @Test
    void aFolderThatDoesNotExistHoldsNothing() {
        assertThat(new SchemaDirectory(folder.resolve("missing"), ALL, List.of()).files())
                .isEmpty();
    }

    private Path write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.createFile(file);
    }
}
