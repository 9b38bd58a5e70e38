/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.beckon.compiler.Compilation;
import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.compat.Level;
import io.beckon.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where earlier versions come from. */
class BaselineTest {
    private static final String OLD = "include \"../money/money.rpc\"\nstruct Item { 1: money.Price price 2: i32 a }";
    private static final String NEW = "include \"../money/money.rpc\"\nstruct Item { 1: money.Price price 2: i64 a }";

    @TempDir
    private Path temporary;

    private Path folder;
    private Path shop;

    @BeforeEach
    void writeTheNewVersion() throws IOException {
        folder = temporary.toRealPath().resolve("project");
        write(folder.resolve("rpc/money/money.rpc"), "struct Price { 1: i32 cents }");
        shop = write(folder.resolve("rpc/shop/shop.rpc"), NEW);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private List<String> compare(String baseline, Path... includePath) {
        Compilation compilation = Compiler.checkAgainst(
                new CompileRequest(List.of(shop, folder.resolve("rpc/money/money.rpc")), List.of(includePath)),
                baseline,
                Level.WIRE,
                List.of());
        return compilation.diagnostics().stream()
                .map(Diagnostic::headline)
                .map(line -> line.replace(temporary.toAbsolutePath() + "/", ""))
                .toList();
    }

    private static final String FOUND =
            "project/rpc/shop/shop.rpc:2:43: error[field-type-changed]: the field `a` was `i32` and is `i64`";

    @Test
    void aFolder() throws IOException {
        write(temporary.resolve("old/money/money.rpc"), "struct Price { 1: i32 cents }");
        write(temporary.resolve("old/shop/shop.rpc"), OLD);
        assertThat(compare(temporary.resolve("old").toString())).containsExactly(FOUND);
    }

    @Test
    void aJar() throws IOException {
        Path jar = temporary.resolve("shop-1.0.jar");
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            write(files.getPath("/money/money.rpc"), "struct Price { 1: i32 cents }");
            write(files.getPath("/shop/shop.rpc"), OLD);
            write(files.getPath("/shop/Item.class"), "no schema");
        }
        assertThat(compare(jar.toString())).containsExactly(FOUND);
    }

    @Test
    void aRevision() throws Exception {
        write(shop, OLD);
        write(folder.resolve("rpc/money/coins.rpc"), "struct Coin {}");
        write(folder.resolve("elsewhere/other.rpc"), "this is no schema");
        commit();
        write(shop, NEW);
        Files.delete(folder.resolve("rpc/money/coins.rpc"));
        assertThat(compare("HEAD"))
                .containsExactly(
                        "HEAD!/rpc/money/coins.rpc:1:8: warning[struct-removed]: the struct `Coin` is gone", FOUND);
        assertThat(compare("git:HEAD")).hasSize(2);
    }

    @Test
    void includesOfARevisionAreFoundWhereTheyWere() throws Exception {
        write(shop, "include \"price.rpc\"\nstruct Item { 1: price.Price price }");
        write(folder.resolve("shared/price.rpc"), "struct Price { 1: i32 cents }");
        commit();
        write(folder.resolve("shared/price.rpc"), "struct Price { 1: string cents }");
        assertThat(compare("HEAD", folder.resolve("shared"))).isEmpty();
        assertThat(folder.resolve("shared/price.rpc")).content().contains("string");
    }

    @Test
    void whatIsNoRevision() throws Exception {
        commit();
        assertThat(compare("v7"))
                .containsExactly("v7: error[RPC0901]: there is no such folder, jar, schema or git revision");
        assertThat(compare("--help")).singleElement().asString().contains("RPC0901");
        assertThat(compare("git:--output=x")).singleElement().asString().contains("RPC0901");
    }

    @Test
    void outsideOfEveryRepository() {
        assertThat(compare("git:HEAD"))
                .containsExactly("HEAD: error[RPC0903]: cannot be compared with: project/rpc/shop/shop.rpc"
                        + " is in no git repository");
        assertThat(compare("HEAD")).singleElement().asString().contains("error[RPC0901]");
    }

    @Test
    void nothingInIt() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        assertThatThrownBy(() -> Baseline.open(empty.toString(), List.of(shop), List.of()))
                .isInstanceOf(BaselineException.class)
                .hasMessage("holds no .rpc or .thrift files to compare with");
    }

    @Test
    void noJar() throws IOException {
        Path text = write(temporary.resolve("notes.txt"), "no jar");
        assertThat(compare(text.toString())).singleElement().asString().contains("error[RPC0903]");
    }

    @Test
    void anOldVersionWithErrors() throws IOException {
        Path old = write(temporary.resolve("old/shop.rpc"), "struct Item { 1: Prize price }");
        assertThat(compare(old.toString())).singleElement().asString().contains("error[RPC0904]: has errors");
    }

    @Test
    void leavesNothingBehind() throws Exception {
        commit();
        Path copy;
        try (Baseline baseline = Baseline.open("HEAD", List.of(shop), List.of())) {
            assertThat(baseline.files()).hasSize(1);
            copy = Path.of(baseline.files().get(0).getFileSystem().toString());
            assertThat(copy).hasFileName("HEAD");
        }
        assertThat(copy.resolveSibling("")).doesNotExist();
    }

    private void commit() throws Exception {
        git("init", "--quiet");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "old");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            assertThat(git.waitFor()).isZero();
        } catch (IOException e) {
            assumeTrue(false, "git is not installed: not tested");
        }
    }
}
