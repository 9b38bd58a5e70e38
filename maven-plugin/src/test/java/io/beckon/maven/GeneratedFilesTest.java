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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
    @TempDir
    Path basedir;

    private GeneratedFiles generatedFiles;
    private Path item;
    private Path voucher;

    @BeforeEach
    void generateOnce() throws IOException {
        generatedFiles = in(basedir);
        item = write("target/java/Item.java");
        voucher = write("target/java/Voucher.java");
        assertThat(generatedFiles.replaceWith(List.of(item, voucher))).isEmpty();
    }

    @Test
    void whatIsGeneratedAgainStays() throws IOException {
        assertThat(generatedFiles.replaceWith(List.of(voucher, item))).isEmpty();
        assertThat(item).exists();
        assertThat(voucher).exists();
    }

    @Test
    void whatIsNotGeneratedAgainGoes() throws IOException {
        assertThat(generatedFiles.replaceWith(List.of(item))).containsExactly(voucher);
        assertThat(item).exists();
        assertThat(voucher).doesNotExist();
    }

    @Test
    void whatWasNeverGeneratedStays() throws IOException {
        Path byHand = write("target/java/ByHand.java");
        assertThat(generatedFiles.replaceWith(List.of())).containsExactly(item, voucher);
        assertThat(byHand).exists();
    }

    @Test
    void whatSomebodyDeletedBeforeIsNoProblem() throws IOException {
        Files.delete(voucher);
        assertThat(generatedFiles.replaceWith(List.of(item))).isEmpty();
    }

    @Test
    void theLastRunCountsAndNotTheOnesBefore() throws IOException {
        generatedFiles.replaceWith(List.of(item));
        write("target/java/Voucher.java");
        assertThat(generatedFiles.replaceWith(List.of(item))).isEmpty();
        assertThat(voucher).exists();
    }

    /** As where case does not matter: two names, one file. */
    @Test
    void theSameFileUnderAnotherNameStays() throws IOException {
        Path renamed = Files.createLink(voucher.resolveSibling("VOUCHER.java"), voucher);
        assertThat(generatedFiles.replaceWith(List.of(item, renamed))).isEmpty();
        assertThat(voucher).exists();
    }

    @Test
    void aCopiedProjectDeletesNothingInTheOriginal(@TempDir Path copy) throws IOException {
        Path list = Path.of("target/java.lst");
        Files.createDirectories(copy.resolve("target"));
        Files.copy(basedir.resolve(list), copy.resolve(list));
        assertThat(in(copy).replaceWith(List.of())).isEmpty();
        assertThat(voucher).exists();
    }

    @Test
    void anOutputDirectoryMayLieElsewhere(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.createFile(elsewhere.resolve("Outside.java"));
        generatedFiles.replaceWith(List.of(outside));
        assertThat(generatedFiles.replaceWith(List.of())).containsExactly(outside);
    }

    private static GeneratedFiles in(Path basedir) {
        return new GeneratedFiles(basedir, basedir.resolve("target/java.lst"));
    }

    private Path write(String path) throws IOException {
        Path file = basedir.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, "class");
    }
}
