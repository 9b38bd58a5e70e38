/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packed encoding does not change: every fixture is what we write, and reads as what was written. */
class PackedFixtureTest {
    static Stream<Arguments> fixtures() {
        return Stream.of(
                arguments(
                        "numbers",
                        Codecs.result(Codecs.list(Codecs.I64)),
                        List.of(0L, -1L, 63L, 64L, (long) Integer.MIN_VALUE, (1L << 55) - 1, Long.MAX_VALUE)),
                arguments(
                        "texts",
                        Codecs.result(Codecs.list(Codecs.STRING)),
                        List.of("", "a", "sku", "äÄa", "€", "a".repeat(65))),
                arguments(
                        "bools",
                        Codecs.result(Codecs.list(Codecs.BOOL)),
                        List.of(true, false, true, false, false, false, false, false, false, true)),
                arguments(
                        "head",
                        struct(Map.of(1, Codecs.I32, 2, Codecs.BOOL, 3, Codecs.I32, 4, Codecs.STRING)),
                        Map.of(2, true, 4, "hi")),
                arguments(
                        "times",
                        struct(Map.of(1, Codecs.TIMESTAMP, 2, Codecs.DATE, 3, Codecs.DECIMAL)),
                        Map.of(
                                1, Instant.ofEpochSecond(-2, 500_000_000),
                                2, LocalDate.of(1969, 12, 31),
                                3, new BigDecimal("12.50"))),
                arguments("sample", Sample.CODEC, Sample.of(null)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isWhatWeWrite(String name, Codec<Object> codec, Object value) throws IOException {
        assertThat(Wire.hex(PackedTest.encode(codec, value))).isEqualTo(Wire.hex(bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsAsWhatWasWritten(String name, Codec<Object> codec, Object value) throws IOException {
        assertThat(PackedTest.decode(codec, bytes(name))).isEqualTo(value);
    }

    @Test
    void noneIsForgotten() throws Exception {
        Path folder = Path.of(PackedFixtureTest.class.getResource("/packed").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            fixtures().map(each -> each.get()[0] + ".hex").toList());
        }
    }

    private static byte[] bytes(String name) throws IOException {
        return Fixture.bytes("/packed/", name);
    }

    private static Codec<?> struct(Map<Integer, Codec<?>> fields) {
        return new DynamicStructCodec(new TreeMap<>(fields));
    }
}
