/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static io.beckon.tests.Wire.decoded;
import static io.beckon.tests.Wire.encoded;
import static io.beckon.tests.Wire.packed;
import static io.beckon.tests.Wire.unpacked;
import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codec;
import io.beckon.codec.dynamic.DynamicCodec;
import io.beckon.json.JsonCodec;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for every schema and every value, tried on random ones: {@code -Dbeckon.schemas=200} tries more, {@code -Dbeckon.seed=...} others. A
 * failure names the schema and prints it.
 */
class RandomSchemasTest {
    private static final int SCHEMAS = Integer.getInteger("beckon.schemas", 8);
    private static final long SEED = Long.getLong("beckon.seed", 20_260_101L);
    private static final int VALUES = 25;

    @TempDir
    static Path folder;

    private static final List<Pair> PAIRS = new ArrayList<>();
    private static URLClassLoader loader;

    /** A schema and what edits made of it. */
    private record Pair(int number, RandomSchema before, RandomSchema after) {
        String packageName(RandomSchema schema) {
            return "random" + number + (schema == before ? ".before" : ".after");
        }

        Codec<Object> codec(RandomSchema schema, String type) throws ReflectiveOperationException {
            return GeneratedCode.codec(loader, packageName(schema) + "." + type);
        }

        String described(String type) {
            return "seed " + SEED + ", schema " + number + ", " + type + ":\n" + before.text("before")
                    + "\n--- after ---\n" + after.text("after");
        }
    }

    @BeforeAll
    static void compileSchemas() throws IOException {
        GeneratedCode code = new GeneratedCode(folder);
        for (int i = 0; i < SCHEMAS; i++) {
            RandomSchema before = new RandomSchema(new Random(SEED + i), i);
            Pair pair = new Pair(i, before, before.edited());
            PAIRS.add(pair);
            code.generate(List.of(write(pair, before)));
            code.generate(List.of(write(pair, pair.after)));
        }
        loader = code.compile(code.sources());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    private static Path write(Pair pair, RandomSchema schema) throws IOException {
        String name = pair.packageName(schema);
        return Files.writeString(folder.resolve(name + schema.extension()), schema.text(name));
    }

    @Test
    void dynamicAndGeneratedCodeAreOneOnTheWire() throws ReflectiveOperationException {
        for (Pair pair : PAIRS) {
            for (String type : pair.before.typeNames()) {
                Codec<Object> generated = pair.codec(pair.before, type);
                DynamicCodec dynamic = DynamicCodec.of(generated.descriptor());
                RandomValue values = new RandomValue(new Random(SEED + pair.number));
                for (int i = 0; i < VALUES; i++) {
                    Object value = values.of(generated.descriptor());
                    byte[] bytes = encoded(dynamic, value);
                    Object typed = decoded(generated, bytes);
                    assertThat(encoded(generated, typed))
                            .as(() -> pair.described(type))
                            .isEqualTo(bytes);
                    assertThat(decoded(dynamic, bytes))
                            .as(() -> pair.described(type))
                            .isEqualTo(value);
                    same(pair, type, generated, decoded(generated, encoded(generated, typed)), typed);
                    byte[] packed = packed(generated, typed);
                    assertThat(packed(dynamic, value))
                            .as(() -> pair.described(type))
                            .isEqualTo(packed);
                    assertThat(unpacked(dynamic, packed))
                            .as(() -> pair.described(type))
                            .isEqualTo(value);
                    same(pair, type, generated, unpacked(generated, packed), typed);
                }
            }
        }
    }

    @Test
    void jsonComesBack() throws ReflectiveOperationException {
        for (Pair pair : PAIRS) {
            for (String type : pair.before.typeNames()) {
                Codec<Object> generated = pair.codec(pair.before, type);
                DynamicCodec dynamic = DynamicCodec.of(generated.descriptor());
                JsonCodec<Object> json = JsonCodec.of(generated);
                JsonCodec<Object> dynamicJson = JsonCodec.of(dynamic);
                RandomValue values = new RandomValue(new Random(SEED + pair.number));
                for (int i = 0; i < VALUES; i++) {
                    Object value = values.of(generated.descriptor());
                    Object typed = decoded(generated, encoded(dynamic, value));
                    String text = json.toJson(typed);
                    assertThat(dynamicJson.toJson(value)).isEqualTo(text);
                    assertThat(dynamicJson.fromJson(text))
                            .as(() -> pair.described(type))
                            .isEqualTo(value);
                    same(pair, type, generated, json.fromJson(text), typed);
                }
            }
        }
    }

    @Test
    void oldAndNewReadEachOther() throws ReflectiveOperationException {
        for (Pair pair : PAIRS) {
            for (String type : pair.before.typeNames()) {
                reads(pair, type, pair.before, pair.after, true);
                // Old generated code reads what it cannot name, but has nowhere to keep it.
                reads(pair, type, pair.after, pair.before, !pair.after.hasFuture);
            }
        }
    }

    private static void reads(Pair pair, String type, RandomSchema writer, RandomSchema reader, boolean typed)
            throws ReflectiveOperationException {
        DynamicCodec from = DynamicCodec.of(pair.codec(writer, type).descriptor());
        Codec<Object> generated = pair.codec(reader, type);
        DynamicCodec to = DynamicCodec.of(generated.descriptor());
        RandomValue values = new RandomValue(new Random(SEED + pair.number));
        for (int i = 0; i < VALUES; i++) {
            Object written = values.of(from.descriptor());
            byte[] bytes = encoded(from, written);
            Object read = decoded(to, bytes);
            assertThat(Versions.difference(from.descriptor(), written, to.descriptor(), read))
                    .as(() -> pair.described(type))
                    .isEmpty();
            Object kept = decoded(generated, bytes);
            if (typed) {
                assertThat(encoded(generated, kept))
                        .as(() -> pair.described(type))
                        .isEqualTo(encoded(to, read));
            }
        }
    }

    /** Values are equal, but for exceptions, which as in all of Java are equal only to themselves. */
    private static void same(Pair pair, String type, Codec<Object> generated, Object again, Object typed) {
        assertThat(encoded(generated, again)).as(() -> pair.described(type)).isEqualTo(encoded(generated, typed));
        if (!pair.before.hasExceptions()) {
            assertThat(again).as(() -> pair.described(type)).isEqualTo(typed).hasSameHashCodeAs(typed);
        }
    }
}
