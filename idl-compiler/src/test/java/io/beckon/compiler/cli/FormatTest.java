/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three ways to say the same. */
class FormatTest {
    private static final Path GOLDEN = Path.of("src/test/golden/json");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd-characters.rpc", "latin-1.thrift"})
    void jsonIsAsItWasReviewed(String name) throws IOException {
        run("check", "--format", "json", GOLDEN.resolve(name).toString());
        String told = out.toString().replace(GOLDEN.toUri().toString(), "file:///schemas/");
        Path expected = GOLDEN.resolve(name + ".json");
        if ("refresh".equals(System.getProperty("beckon.golden"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected)).matches("\\p{ASCII}*");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void jsonOfNothingIsADocumentToo() throws IOException {
        Path good = file("good.rpc", "struct S {}");
        assertThat(run(
                        "generate",
                        "--format=json",
                        "--out",
                        folder.resolve("out").toString(),
                        good.toString()))
                .isZero();
        assertThat(out.toString()).isEqualTo("{\"diagnostics\": []}\n");
    }

    @Test
    void jsonOfAWholeFileBeginsWhereItBegins() {
        Path missing = folder.resolve("miss ing.rpc");
        assertThat(run("check", "--format", "json", missing.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("{\"uri\": \"" + missing.toUri() + "\"")
                .contains("\"range\": {\"start\": {\"line\": 0, \"character\": 0}");
    }

    @Test
    void jsonLeadsIntoJars() throws IOException {
        Path jar = folder.resolve("lib.jar");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            entries.putNextEntry(new ZipEntry("lib.rpc"));
            entries.write("struct S { 1: Oops a }".getBytes(StandardCharsets.UTF_8));
        }
        Path main = file("main.rpc", "include \"lib.rpc\" struct T { 1: lib.S s }");
        assertThat(run("check", "--format", "json", "-I", jar.toString(), main.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\"uri\": \"jar:" + jar.toUri() + "!/lib.rpc\"");
    }

    @Test
    void plainIsALineEach() throws IOException {
        Path bad = file("bad.rpc", "struct S { 1: Oops a 1: i32 b }");
        assertThat(run("check", "--format", "plain", bad.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        bad + ":1:15: error[RPC0201]: there is no type `Oops`",
                        bad + ":1:29: error[RPC0301]: id 1 of `b` is taken");
    }

    @Test
    void nothingIsColouredWithoutATerminal() throws IOException {
        Path bad = file("bad.rpc", "struct S { 1: Oops a }");
        assertThat(run("check", bad.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("help: ").doesNotContain("\u001B");
    }

    @Test
    void anotherFormatIsWrongUsage() {
        assertThat(run("check", "--format", "xml", "a.rpc")).isEqualTo(2);
        assertThat(err.toString()).contains("[HUMAN, PLAIN, JSON]");
    }
}
