/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.Generation;
import io.beckon.compiler.Javac;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is at the limits of a class file compiles and works; what is beyond is refused with a sentence. */
class LargeTypesTest {
    @TempDir
    Path folder;

    @Test
    void theLargestThatAreAllowed() throws Exception {
        String schema = "namespace java large\n"
                + "struct Fields {" + numbered(2000, "%1$d: string a_rather_long_name_of_field_%1$d ") + "}\n"
                + "union Cases {" + numbered(300, "%1$d: i64 a%1$d ") + "}\n"
                + "exception Thrown {" + numbered(2000, "%1$d: list<i32> a%1$d = [%1$d] ") + "}\n"
                + "enum Members {" + numbered(2500, "A_RATHER_LONG_NAME_OF_MEMBER_%1$d = %1$d00000 ") + "}\n"
                + "const list<i32> NUMBERS = [" + numbered(20_000, "%d00, ") + "]\n"
                + "const map<string, list<i64>> MAP = {" + numbered(2000, "\"key %1$d\": [%1$d, 1], ") + "}\n"
                + "const set<string> NAMES = [" + numbered(40_000, "\"name %d\", ") + "]\n"
                + "const string TEXT = \"" + "\u20ac".repeat(100_000) + "\"\n"
                + "struct Defaults { 1: list<string> names = [" + numbered(5000, "\"n%d\", ") + "] }\n"
                + numbered(2000, "const list<i32> C%1$d = [1, 2, 3, 4, 5, 6, 7, 8, 9]\n");
        Map<String, Object> constants = constants(schema, "NUMBERS", "MAP", "NAMES", "TEXT", "C2000");
        assertThat(constants)
                .extractingByKeys("NUMBERS", "MAP", "NAMES", "TEXT", "C2000")
                .satisfies(values -> {
                    assertThat(size(values.get(0))).isEqualTo(20_000);
                    assertThat(((Map<?, ?>) values.get(1)).get("key 7")).isEqualTo(List.of(7L, 1L));
                    assertThat(size(values.get(2))).isEqualTo(40_000);
                    assertThat((String) values.get(3)).hasSize(100_000);
                    assertThat(size(values.get(4))).isEqualTo(9);
                });
    }

    private static int size(Object collection) {
        return ((Collection<?>) collection).size();
    }

    @Test
    void beyondIsAnError() throws IOException {
        assertThat(Stream.of(
                                "struct S {" + numbered(2001, "%1$d: i32 a%1$d ") + "}",
                                "enum E {" + numbered(2501, "A%d ") + "}",
                                numbered(5001, "const i32 A%d = 1 "))
                        .map(this::generated))
                .allSatisfy(generation -> assertThat(generation.diagnostics())
                        .extracting(each -> each.code())
                        .containsExactly("RPC0806"));
    }

    private Map<String, Object> constants(String schema, String... names) throws Exception {
        assertThat(generated(schema).diagnostics()).isEmpty();
        try (Stream<Path> sources = Files.walk(folder.resolve("out"))) {
            List<Path> files = sources.filter(Files::isRegularFile).toList();
            assertThat(Javac.compile(files, folder.resolve("classes"))).isEmpty();
        }
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            for (String type : List.of("Fields_", "Cases", "Thrown", "Members", "Defaults")) {
                Class.forName("large." + type, true, loader);
            }
            assertThat(built(Class.forName("large.Thrown", true, loader))).hasMessageStartingWith("a1=[1], a2=[2], ");
            Class<?> constants = Class.forName("large.MainConstants", true, loader);
            return Stream.of(names).collect(Collectors.toMap(name -> name, name -> value(constants, name)));
        }
    }

    /** A wide exception has no constructor for all of its fields, and is built as any other. */
    private static Throwable built(Class<?> exception) throws ReflectiveOperationException {
        Object builder = exception.getMethod("builder").invoke(null);
        return (Throwable) builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object value(Class<?> type, String constant) {
        try {
            return type.getField(constant).get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Generation generated(String schema) {
        try {
            Path file = Files.writeString(folder.resolve("main.rpc"), schema);
            return Compiler.generate(new CompileRequest(List.of(file), List.of()), folder.resolve("out"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String numbered(int count, String format) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(format, i))
                .collect(Collectors.joining());
    }
}
