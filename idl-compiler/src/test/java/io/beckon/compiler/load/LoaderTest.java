/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.Compilation;
import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry(entries[i]));
                out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static List<String> names(List<LoadedFile> files) {
        return files.stream().map(loaded -> loaded.file().name()).toList();
    }

    @Test
    void readsEachFileOnce() throws IOException {
        Path a = file("a.rpc", "include \"b/b.rpc\" include \"c.rpc\"");
        Path c = file("c.rpc", "include \"./b/../b/b.rpc\"");
        file("b/b.rpc", "");
        List<LoadedFile> loaded = Loader.load(List.of(a, c, a), List.of(), List.of(), new Diagnostics());
        assertThat(names(loaded))
                .containsExactly(
                        a.toString(), c.toString(), folder.resolve("b/b.rpc").toString());
        assertThat(loaded).extracting(LoadedFile::requested).containsExactly(true, true, false);
        assertThat(loaded.get(0).inclusions().get(0).file())
                .isSameAs(loaded.get(1).inclusions().get(0).file());
    }

    @Test
    void looksBesideTheFileFirst() throws IOException {
        Path a = file("a/a.rpc", "include \"x.rpc\"");
        file("a/x.rpc", "");
        file("other/x.rpc", "");
        List<LoadedFile> loaded =
                Loader.load(List.of(a), List.of(), List.of(folder.resolve("other")), new Diagnostics());
        assertThat(names(loaded)).endsWith(folder.resolve("a/x.rpc").toString());
    }

    @Test
    void readsSchemasInJars() throws IOException {
        Path jar = jar(
                "money.jar",
                "common/money.rpc",
                "include \"currency.rpc\" struct Money { 1: currency.Currency currency 2: Oops oops }",
                "common/currency.rpc",
                "enum Currency { EUR }");
        Path main = file("main.rpc", "include \"common/money.rpc\" struct Price { 1: money.Money money }");
        Compilation compilation = Compiler.check(new CompileRequest(List.of(main), List.of(jar)));
        assertThat(compilation.diagnostics())
                .extracting(Diagnostic::headline)
                .containsExactly("money.jar!/common/money.rpc:1:72: error[RPC0201]: there is no type `Oops`");
    }

    @Test
    void warningsAreAboutWhatWasAskedFor() throws IOException {
        Path main = file("main.thrift", "include \"other.thrift\" struct S { 1: other.E e }");
        Path other = file("other.thrift", "enum E {}");
        assertThat(Compiler.check(new CompileRequest(List.of(main), List.of())).diagnostics())
                .isEmpty();
        assertThat(Compiler.check(new CompileRequest(List.of(other), List.of())).diagnostics())
                .hasSize(1);
    }

    @Test
    void noPathIsTooStrange() throws IOException {
        Path main = file("main.rpc", "include \"\" include \"a\\tb\" include \"//\" include \"..\" include \"/\"");
        assertThat(Compiler.check(new CompileRequest(List.of(main), List.of(folder)))
                        .hasErrors())
                .isTrue();
    }
}
