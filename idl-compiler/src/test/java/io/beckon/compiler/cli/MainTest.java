/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as scripts and people see it: status, standard output, standard error, files. */
class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        return Main.run(new PrintWriter(out), new PrintWriter(err), texts);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path output() {
        return folder.resolve("out");
    }

    @Test
    void checksGoodFilesInSilence() throws IOException {
        assertThat(run("check", file("good.rpc", "struct S { 1: i32 a }"))).isZero();
        assertThat(out.toString() + err).isEmpty();
    }

    @Test
    void generatesAndLeavesAloneWhatIsUnchanged() throws IOException {
        Path good = file("good.rpc", "namespace java com.example struct S { 1: i32 a }");
        assertThat(run("generate", "--out", output(), good)).isZero();
        Path generated = output().resolve("com/example/S.java");
        assertThat(generated).content().contains("record S");
        Files.setLastModifiedTime(generated, java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(run("generate", "--out", output(), good)).isZero();
        assertThat(Files.getLastModifiedTime(generated).toMillis()).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void warningsDoNotFail() throws IOException {
        assertThat(run("check", file("old.thrift", "enum E {}"))).isZero();
        assertThat(err.toString()).contains("warning[RPC0404]").endsWith("1 warning" + System.lineSeparator());
    }

    @Test
    void toldProblemsAndNoOutput() throws IOException {
        Path bad = file("bad.rpc", "struct S { 1: Strin a }\nstruct T { 1 i32 a }");
        assertThat(run("generate", "--out", output(), bad, file("good.rpc", "struct U {}")))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("bad.rpc:1:15: error[RPC0201]: there is no type `Strin`")
                .contains("bad.rpc:2:14: error[RPC0101]: expected `:`, found `i32`")
                .endsWith("2 errors" + System.lineSeparator());
        assertThat(output()).doesNotExist();
    }

    @Test
    void whatCannotBeRead() throws IOException {
        assertThat(run("check", folder.resolve("missing.rpc"), folder)).isEqualTo(1);
        assertThat(err.toString())
                .contains("missing.rpc: error[RPC0001]: there is no such file")
                .contains(folder + ": error[RPC0002]: this is a folder, not a file");
    }

    @Test
    void whatMayNotBeRead() throws IOException {
        Path secret = file("secret.rpc", "struct S {}");
        assumeFalse(!secret.toFile().setReadable(false) || Files.isReadable(secret), "this user may read everything");
        assertThat(run("check", secret)).isEqualTo(1);
        assertThat(err.toString()).contains("secret.rpc: error[RPC0003]: cannot be read: permission denied");
    }

    @Test
    void whatCannotBeWritten() throws IOException {
        Path good = file("good.rpc", "namespace java com.example struct S { 1: i32 a }");
        Files.createDirectories(output().resolve("com/example/S.java/in-the-way"));
        assertThat(run("generate", "--out", output(), good)).isEqualTo(1);
        assertThat(err.toString()).contains("S.java: error[RPC0801]: cannot be written: ");
        try (Stream<Path> left = Files.walk(output())) {
            assertThat(left).noneMatch(Files::isRegularFile);
        }
    }

    @Test
    void comparesWithAnEarlierVersion() throws IOException {
        Path old = file("old.rpc", "namespace java shop struct Item { 1: i32 a 2: i32 b }");
        Path now = file("new.rpc", "namespace java shop struct Item { 1: i32 a }");
        assertThat(run("check", "--against", old, now)).isEqualTo(1);
        assertThat(err.toString()).contains("new.rpc:1:28: error[field-removed]: the field `b` is gone");
        assertThat(run("check", "--against", old, "--level", "wire", now)).isZero();
        assertThat(err.toString()).contains("warning[field-removed]");
        assertThat(run("check", "--against", now, "--level", "semantic", now)).isZero();
        assertThat(run("check", "--against", old, "--level", "loud", now)).isEqualTo(2);
    }

    @Test
    void wrongUsage() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("generate", file("good.rpc", ""))).isEqualTo(2);
        assertThat(run("check", "--strange", "good.rpc")).isEqualTo(2);
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Missing required option: '--out=DIR'")
                .contains("--help");
    }

    @Test
    void helpAndVersion() {
        assertThat(run("--help")).isZero();
        assertThat(run("generate", "--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("generate", "check", "--out", "beckon-compiler");
    }

    @Test
    void explainsACode() {
        assertThat(run("explain", "RPC0301")).isZero();
        assertThat(run("explain", "rpc0301")).isZero();
        assertThat(run("explain", "301")).isZero();
        assertThat(out.toString().split("## RPC0301: an id is taken", -1)).hasSize(4);
    }

    @Test
    void listsAllCodes() {
        assertThat(run("explain")).isZero();
        assertThat(out.toString().lines()).hasSizeGreaterThan(60).contains("RPC0301  an id is taken");
    }

    @Test
    void anUnknownCodeIsWrongUsage() {
        assertThat(run("explain", "RPC0399")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no code RPC0399. The nearest are RPC03");
        assertThat(run("explain", "what" + "?".repeat(1000))).isEqualTo(2);
    }
}
