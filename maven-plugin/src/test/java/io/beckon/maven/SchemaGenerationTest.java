/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaGenerationTest {
    @TempDir
    Path basedir;

    private Path schema;
    private Path item;
    private Path voucher;

    @BeforeEach
    void generateOnce() throws Exception {
        schema = Files.createDirectory(basedir.resolve("rpc")).resolve("shop.rpc");
        item = basedir.resolve("java/shop/Item.java");
        voucher = basedir.resolve("java/shop/Voucher.java");
        Files.writeString(schema, "struct Item { 1: string name }\nstruct Voucher { 1: string code }\n");
        run();
        assertThat(item).exists();
        assertThat(voucher).exists();
    }

    @Test
    void whatIsNoLongerDefinedGoes() throws Exception {
        Files.writeString(schema, "struct Item { 1: string name }\n");
        run();
        assertThat(item).exists();
        assertThat(voucher).doesNotExist();
    }

    @Test
    void withoutSchemasAllOfItGoes() throws Exception {
        Files.delete(schema);
        run();
        assertThat(item).doesNotExist();
        assertThat(voucher).doesNotExist();
    }

    @Test
    void anErrorLeavesAllAsItIs() throws IOException {
        String before = Files.readString(item);
        Files.writeString(schema, "struct Item { 1: string title }\nstruct Basket { 1: list<Itm> items }\n");
        assertThatThrownBy(this::run)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("1 error")
                .hasMessageContaining(schema + ":[2,");
        assertThat(item).hasContent(before);
        assertThat(voucher).exists();
    }

    @Test
    void afterAnErrorTheListIsStillKnown() throws Exception {
        Files.writeString(schema, "struct Item { 1: Itm item }\n");
        assertThatThrownBy(this::run).isInstanceOf(MojoFailureException.class);
        Files.writeString(schema, "struct Item { 1: string name }\n");
        run();
        assertThat(voucher).doesNotExist();
    }

    private void run() throws IOException, MojoFailureException {
        Path rpc = basedir.resolve("rpc");
        new SchemaGeneration(new SystemStreamLog())
                .run(new GenerationRequest(
                        new SchemaDirectory(rpc, List.of("**/*.rpc"), List.of()),
                        List.of(rpc),
                        basedir.resolve("java"),
                        new GeneratedFiles(basedir, basedir.resolve("generated.lst"))));
    }
}
