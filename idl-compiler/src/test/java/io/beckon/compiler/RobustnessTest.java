/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, there are diagnostics or a schema, and soon. */
@Timeout(60)
class RobustnessTest {
    private static final String SCHEMA = """
            #!/usr/bin/env thrift
            namespace java com.example (a = "b")
            include "other.rpc"
            /** A point. */
            struct Point { 1: required double x = 1.5, 2: optional map<string, list<i32>> y = {"a": [1, 2]} (n = '1') }
            union Choice { 1: Point point; 2: binary bytes }
            enum Kind { A = 0x1, B C = -5 }
            exception Oops { 1: string reason }
            const list<Kind> KINDS = [Kind.A, Kind.B]
            typedef set<uuid> Ids
            service Drawing extends other.Base {
              Point move(Point from, stream<Point> by) throws (1: Oops oops) (readonly)
              oneway void ping()
            }
            """;

    private static final List<String> WORDS = List.of(
            "struct",
            "union",
            "exception",
            "enum",
            "typedef",
            "const",
            "service",
            "namespace",
            "include",
            "extends",
            "oneway",
            "void",
            "throws",
            "required",
            "optional",
            "list",
            "map",
            "set",
            "stream",
            "i32",
            "string",
            "Name",
            "a.b",
            "1",
            "-5",
            "1.5",
            "\"text\"",
            "'",
            "\"",
            "/*",
            "*/",
            "//",
            "\n",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            ",",
            ";",
            ":",
            "=",
            "*",
            "&",
            "@",
            "\\",
            "\0",
            "é",
            "😀",
            "xsd_all",
            "cpp_type",
            "senum");

    private static List<Diagnostic> check(String name, String text) {
        return FrontEnd.check(name, text);
    }

    private static List<Diagnostic> check(String text) {
        check("main.thrift", text);
        return check("main.rpc", text);
    }

    @Test
    void everyTruncation() {
        IntStream.range(0, SCHEMA.length()).forEach(end -> check(SCHEMA.substring(0, end)));
    }

    @Test
    void everyCharacterLeftOut() {
        IntStream.range(0, SCHEMA.length()).forEach(at -> check(SCHEMA.substring(0, at) + SCHEMA.substring(at + 1)));
    }

    @RepeatedTest(20)
    void randomBytes() {
        long seed = System.nanoTime();
        byte[] bytes = new byte[2000];
        new Random(seed).nextBytes(bytes);
        named(seed, () -> {
            check(new String(bytes, StandardCharsets.ISO_8859_1));
            check(new String(bytes, StandardCharsets.UTF_16));
        });
    }

    @RepeatedTest(50)
    void soupsOfWords() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String soup = random.ints(400, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
        named(seed, () -> check(soup));
    }

    @RepeatedTest(50)
    void schemasWithWordsThrownIn() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(SCHEMA);
        for (int i = 0; i < 5; i++) {
            text.insert(random.nextInt(text.length()), WORDS.get(random.nextInt(WORDS.size())));
        }
        named(seed, () -> check(text.toString()));
    }

    private static void named(long seed, Runnable test) {
        try {
            test.run();
        } catch (RuntimeException | Error e) {
            throw new AssertionError("failed with the seed " + seed, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "typedef %s T",
                "const i32 C = %s",
                "struct S { 1: %s a = %s }",
                "struct S { 1: i32 a xsd_attrs { %s }"
            })
    void deepNesting(String statement) {
        int levels = 10_000;
        for (String[] brackets : new String[][] {
            {"list<", ">"}, {"map<i32, ", ">"}, {"[", "]"}, {"{1: ", "}"}, {"1: i32 a xsd_attrs { ", "}"}, {"(", ")"}
        }) {
            String nested = brackets[0].repeat(levels) + "i32" + brackets[1].repeat(levels);
            assertThat(check(statement.replace("%s", nested))).isNotEmpty();
            assertThat(check(statement.replace("%s", brackets[0].repeat(levels))))
                    .isNotEmpty();
        }
    }

    @Test
    void longChains() {
        int length = 2_000;
        String forward = IntStream.range(0, length)
                .mapToObj(i -> "typedef list<T%d> T%d const i32 C%d = C%d\nservice V%d extends V%d {}"
                        .formatted(i + 1, i, i, i + 1, i, i + 1))
                .collect(Collectors.joining("\n"));
        String backward = IntStream.range(0, length)
                .mapToObj(i -> "typedef list<T%d> T%d const list<i32> C%d = C%d".formatted(i, i + 1, i + 1, i))
                .collect(Collectors.joining("\n"));
        assertThat(check(forward)).isNotEmpty();
        assertThat(check(backward + " typedef i32 T0 const list<i32> C0 = []")).isNotEmpty();
    }

    @Test
    void doublingTypesAndValues() {
        String text = IntStream.range(0, 100)
                .mapToObj(i ->
                        "typedef map<T%1$d, T%1$d> T%2$d const list<L%2$d> C%2$d = [C%1$d, C%1$d] typedef list<L%1$d> L%2$d"
                                .formatted(i, i + 1))
                .collect(Collectors.joining("\n"));
        assertThat(check(text + " typedef i32 T0 typedef i32 L0 const list<L0> C0 = [1]"))
                .isNotEmpty();
    }

    @Test
    void longTextsOfOneKind() {
        int length = 200_000;
        for (String part :
                List.of("/", "*", "\"", "'", "\\", "{", "}", "a.", "1", "\0", "é", "/*", "struct ", "\n", "\t")) {
            check("main.rpc", part.repeat(length / part.length()));
        }
    }

    @Test
    void manyBrokenDefinitionsAreAllTold() {
        String text = IntStream.range(0, 1000)
                .mapToObj(i -> "struct S" + i + " { 1 i32 a }\n")
                .collect(Collectors.joining());
        assertThat(check(text)).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/*", "/**", "\"", "'", "\"\\", "struct S { /*", "const string S = \"", "\0", "struct \0 {}"})
    void endsInTheMiddle(String text) {
        assertThat(check(text)).isNotEmpty();
        assertThat(check(text + "\n")).isNotEmpty();
        assertThat(check(text + "\r\n\t")).isNotEmpty();
    }
}
