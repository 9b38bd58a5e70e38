/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Schemas that are piped through the command, as editors and scripts do. */
@ResourceLock(Resources.SYSTEM_OUT)
class StandardInputTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream piped = new ByteArrayOutputStream();

    private int run(String input, String... arguments) {
        return run(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private int run(byte[] input, String... arguments) {
        InputStream in = System.in;
        PrintStream standard = System.out;
        System.setIn(new ByteArrayInputStream(input));
        System.setOut(new PrintStream(piped, true, StandardCharsets.US_ASCII));
        try {
            return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        } finally {
            System.setIn(in);
            System.setOut(standard);
        }
    }

    private String piped() {
        return piped.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isChecked() {
        assertThat(run("struct S { 1: i32 a }", "check", "-")).isZero();
        assertThat(run("struct S {\n  1: i23 a\n}", "check", "-")).isEqualTo(1);
        assertThat(err.toString()).startsWith("<stdin>:2:6: error[RPC0201]: there is no type `i23`");
    }

    @Test
    void hasAPlaceForTools() {
        assertThat(run("struct S { 1: i23 a }", "check", "--format", "json", "-"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\"uri\": \"untitled:stdin\"");
    }

    @Test
    void isThriftWithSuchAName() {
        String old = "struct S { i32 a }";
        assertThat(run(old, "check", "-")).isEqualTo(1);
        assertThat(run(old, "check", "--stdin-name", "old.thrift", "-")).isZero();
    }

    @Test
    void standsForAFileThatOthersInclude() throws Exception {
        Path edited = Files.writeString(folder.resolve("edited.rpc"), "struct Old {}");
        Path other =
                Files.writeString(folder.resolve("other.rpc"), "include \"edited.rpc\"\nstruct O { 1: edited.New a }");
        Files.writeString(folder.resolve("more.rpc"), "struct More {}");
        String text = "include \"more.rpc\"\nstruct New { 1: more.More m }";
        assertThat(run(text, "check", "--stdin-name", edited.toString(), other.toString(), "-"))
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(run(text, "check", other.toString())).isEqualTo(1);
    }

    @Test
    void isFormatted() {
        assertThat(run("// é😀\nstruct S{1:i32 a}", "format", "-")).isZero();
        assertThat(piped()).isEqualTo("// é😀\nstruct S { 1: i32 a }\n");
        assertThat(out.toString() + err).isEmpty();
    }

    @Test
    void isOnlyComparedOnDemand() {
        assertThat(run("struct S{}", "format", "--check", "-")).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("<stdin>" + System.lineSeparator());
        assertThat(run("struct S {}\n", "format", "--check", "-")).isZero();
        assertThat(piped()).isEmpty();
    }

    @Test
    void withErrorsNothingIsWritten() {
        assertThat(run("struct S { 1 i32 a }", "format", "-")).isEqualTo(1);
        assertThat(piped()).isEmpty();
        assertThat(err.toString()).startsWith("<stdin>:1:14: error[RPC0101]");
        assertThat(run("struct S { 1: Unknown a }", "format", "-")).isZero();
    }

    @Test
    void isBounded() {
        assertThat(run(new byte[(8 << 20) + 1], "check", "-")).isEqualTo(1);
        assertThat(err.toString()).startsWith("<stdin>: error[RPC0004]");
        assertThat(run(new byte[(8 << 20) + 1], "check", "--format", "json", "-"))
                .isEqualTo(1);
    }
}
