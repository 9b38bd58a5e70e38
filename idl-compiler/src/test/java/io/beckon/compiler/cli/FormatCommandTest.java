/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code format} as scripts and people see it. */
class FormatCommandTest {
    private static final String UGLY = "struct S{1:i32 a,2:i32 b}";
    private static final String FORMATTED = "struct S {\n  1: i32 a\n  2: i32 b\n}\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        String[] texts = Stream.concat(Stream.of("format"), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new);
        return Main.run(new PrintWriter(out), new PrintWriter(err), texts);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void rewritesAndNamesWhatHasAnotherStyle() throws IOException {
        Path ugly = file("ugly.rpc", UGLY);
        Path good = file("good.rpc", FORMATTED);
        Files.setLastModifiedTime(good, FileTime.fromMillis(0));
        assertThat(run(ugly, good, ugly)).isZero();
        assertThat(ugly).hasContent(FORMATTED);
        assertThat(Files.getLastModifiedTime(good).toMillis()).isZero();
        assertThat(out.toString()).isEqualTo(ugly + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
        assertThat(folder).isDirectoryContaining(ugly::equals).isDirectoryContaining(good::equals);
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void checkOnlyNames() throws IOException {
        Path ugly = file("ugly.thrift", UGLY);
        assertThat(run("--check", file("good.rpc", FORMATTED), ugly)).isEqualTo(1);
        assertThat(ugly).hasContent(UGLY);
        assertThat(out.toString()).isEqualTo(ugly + System.lineSeparator());
        assertThat(run("--check", file("good.rpc", FORMATTED))).isZero();
    }

    @Test
    void syntaxErrorsAreToldAndOtherFilesFormatted() throws IOException {
        Path bad = file("bad.rpc", "struct  S { 1 i32 a }");
        Path ugly = file("ugly.rpc", UGLY);
        assertThat(run(bad, ugly, folder.resolve("missing.rpc"))).isEqualTo(1);
        assertThat(bad).hasContent("struct  S { 1 i32 a }");
        assertThat(ugly).hasContent(FORMATTED);
        assertThat(err.toString())
                .contains("bad.rpc:1:15: error[RPC0101]")
                .contains("missing.rpc: error[RPC0001]")
                .endsWith("2 errors" + System.lineSeparator());
    }

    @Test
    void includesNeedNotBeThere() throws IOException {
        assertThat(run("--check", file("good.rpc", "include \"missing.rpc\"\n")))
                .isZero();
    }

    @Test
    void byteOrderMarkAndLatin1() throws IOException {
        Path marked = file("marked.rpc", "\uFEFF" + FORMATTED);
        Path old = Files.write(folder.resolve("old.thrift"), "// \u00e9\n".getBytes("ISO-8859-1"));
        assertThat(run(marked, old)).isZero();
        assertThat(Files.readString(marked)).isEqualTo(FORMATTED);
        assertThat(Files.readString(old)).isEqualTo("// \u00e9\n");
        assertThat(err.toString()).contains("old.thrift:1:4: warning[RPC0005]");
    }

    @Test
    void linksAndPermissionsStay() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX file system");
        Path ugly = file("ugly.rpc", UGLY);
        Files.setPosixFilePermissions(ugly, PosixFilePermissions.fromString("rwxr-x---"));
        Path link = Files.createSymbolicLink(folder.resolve("link.rpc"), ugly);
        assertThat(run(link)).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(ugly)).isEqualTo(FORMATTED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ugly)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void wrongUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--out", "dir", "some.rpc")).isEqualTo(2);
    }
}
