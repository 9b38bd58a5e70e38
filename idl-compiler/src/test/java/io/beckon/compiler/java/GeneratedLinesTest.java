/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.Compilation;
import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code is short enough to be read. */
class GeneratedLinesTest {
    @TempDir
    Path folder;

    @Test
    void aServiceOfOneMethod() throws IOException {
        assertThat(lines("service Hello {\n  /** Says hello. */\n  string hello(string name)\n}"))
                .isLessThanOrEqualTo(120);
    }

    @Test
    void aServiceOfOneMethodWithARecordOfArguments() throws IOException {
        assertThat(lines("service Hello {\n  string hello(string name, i32 times)\n}"))
                .isLessThanOrEqualTo(150);
    }

    @Test
    void aStructOfFiveFields() throws IOException {
        assertThat(lines("struct Point { 1: i64 id 2: i32 x 3: i32 y 4: bool shown 5: double weight }"))
                .isLessThanOrEqualTo(120);
        assertThat(
                        lines(
                                "struct Order { 1: i64 id 2: string who 3: list<string> items 4: optional string note 5: bool paid }"))
                .isLessThanOrEqualTo(110);
    }

    @Test
    void aStructOfFiveFieldsWithCommentsAndADefault() throws IOException {
        assertThat(lines("""
                        /** What a customer wants. */
                        struct Order {
                          /** Its number. */
                          1: i64 id
                          /** Who pays. */
                          2: string who
                          3: list<string> items
                          /** What else there is to say. */
                          4: optional string note
                          5: i32 priority = 3
                        }
                        """)).isLessThanOrEqualTo(125);
    }

    private long lines(String schema) throws IOException {
        Path file = Files.writeString(folder.resolve("main.rpc"), "namespace java demo.lines\n\n" + schema + "\n");
        Compilation compilation = Compiler.check(new CompileRequest(List.of(file), List.of()));
        Diagnostics diagnostics = new Diagnostics();
        List<GeneratedFile> files = new JavaGenerator().generate(compilation.schema(), diagnostics);
        assertThat(diagnostics.hasErrors()).isFalse();
        return files.stream().mapToLong(each -> each.content().lines().count()).sum();
    }
}
