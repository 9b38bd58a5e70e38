/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as large as they may be, and as mean: each step of the compiler takes a time that grows with their size and no faster. */
@Timeout(30)
class LargeInputTest {
    /** Large enough for a square of it to be noticed, and small enough for each build. */
    private static final int SIZE = 1 << 19;

    @TempDir
    private Path folder;

    static Stream<Path> schemas() throws IOException {
        Path golden = Path.of("src/test/golden/input");
        Path examples = Path.of("../idl-examples");
        try (Stream<Path> inputs = Files.list(golden);
                Stream<Path> files = Files.walk(examples)) {
            List<Path> found = Stream.concat(
                            inputs.sorted(),
                            files.filter(file -> file.toString().matches(".*src/main/rpc/.*\\.rpc"))
                                    .sorted())
                    .limit(10)
                    .toList();
            assertThat(found).hasSize(10);
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyTruncation(Path schema) throws IOException {
        byte[] bytes = Files.readAllBytes(schema);
        for (int end = 0; end < bytes.length; end++) {
            String text = new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8);
            FrontEnd.check(schema.getFileName().toString(), text);
        }
    }

    private Compilation check(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("main.rpc"), text);
        return Compiler.check(new CompileRequest(List.of(file), List.of()));
    }

    private static String repeated(String part) {
        return part.repeat(SIZE / part.length());
    }

    @Test
    void tenMegabytesOfOneLine() throws IOException {
        assertThat(check("x".repeat(10 << 20)).diagnostics().get(0).code()).isEqualTo("RPC0004");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "struct a{1 1}",
                "struct a{1 1};",
                "struct a{1 1} x ",
                "struct a{1:a a 1:a a}",
                "struct a{1 a a,2 a a,",
                "enum a{b=c d=e}",
                "service a{void f( }",
                "{[(",
                "}])",
                "include \"a\" ",
                "const a a=a ",
                "typedef x.a a ",
                "typedef a.a a ",
                "struct a{} /**a*/ /**a*/ /**a*/",
                "/**a*/",
                "\u0000\u0001",
                "a.",
                "\"a\" "
            })
    void aLineOfOneKind(String part) throws IOException {
        assertThat(check(repeated(part) + "}").hasErrors()).isTrue();
    }

    @Test
    void manyFields() throws IOException {
        String fields =
                IntStream.range(0, 70_000).mapToObj(i -> "1:T" + i + " f" + i).collect(Collectors.joining("\n"));
        assertThat(check("struct S {" + fields + "}").diagnostics()).hasSize(1001);
    }

    @Test
    void manyMembersAndTheirUses() throws IOException {
        int count = 30_000;
        String members = IntStream.range(0, count).mapToObj(i -> "M" + i).collect(Collectors.joining(","));
        String uses = IntStream.range(0, count).mapToObj(i -> "E.M" + i).collect(Collectors.joining(","));
        assertThat(check("enum E {" + members + "} const list<E> ALL = [" + uses + "]")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void manyGenerations() throws IOException {
        String services = IntStream.range(0, 20_000)
                .mapToObj(i -> "service V" + (i + 1) + " extends V" + i + " { void f" + i + "() }\n")
                .collect(Collectors.joining());
        assertThat(check("service V0 {}\n" + services).diagnostics()).isEmpty();
    }

    @Test
    void generatingManyGenerations() throws IOException {
        String services = IntStream.range(0, 1_500)
                .mapToObj(i -> "service V" + (i + 1) + " extends V" + i + " {}\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("main.rpc"), "service V0 { void f() }\n" + services);
        Generation generation = Compiler.generate(new CompileRequest(List.of(file), List.of()), folder.resolve("java"));
        assertThat(generation.written()).hasSizeGreaterThan(1_500);
    }

    @Test
    void manyCircles() throws IOException {
        String structs = IntStream.range(0, 20_000)
                .mapToObj(i -> "struct S%d { 1: S%d a 2: S%d b }\n".formatted(i, i + 1, i / 2))
                .collect(Collectors.joining());
        assertThat(check(structs + "struct S20000 {}").hasErrors()).isTrue();
    }

    @Test
    void includesThatFanOutAndIn() throws IOException {
        int levels = 20;
        for (int i = 0; i <= levels; i++) {
            String includes = i == levels
                    ? ""
                    : "include \"left%1$d.rpc\" include \"right%1$d.rpc\" struct U { 1: left%1$d.S a 2: right%1$d.S b }"
                            .formatted(i + 1);
            for (String side : List.of("left", "right")) {
                Files.writeString(folder.resolve(side + i + ".rpc"), includes + " struct S {}");
            }
        }
        CompileRequest request = new CompileRequest(List.of(folder.resolve("left0.rpc")), List.of());
        assertThat(Compiler.check(request).diagnostics()).isEmpty();
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        Path file = Files.write(folder.resolve("bytes.rpc"), bytes);
        Compilation compilation = Compiler.check(new CompileRequest(List.of(file), List.of()));
        assertThat(compilation.diagnostics()).extracting(d -> d.code()).contains("RPC0005");
    }
}
