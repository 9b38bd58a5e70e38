/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The encoding does not change: every fixture is what we write, and reads as what was written. */
class FixtureTest {
    static Stream<Arguments> fixtures() {
        return Stream.of(
                fixture("bools", fields(1, Codecs.BOOL, 2, Codecs.BOOL), Map.of(1, true, 2, false)),
                fixture("i8", field(Codecs.I8), Map.of(1, (byte) -128)),
                fixture("i16", fields(1, Codecs.I16, 2, Codecs.I16), Map.of(1, Short.MAX_VALUE, 2, Short.MIN_VALUE)),
                fixture(
                        "i32",
                        fields(1, Codecs.I32, 2, Codecs.I32, 3, Codecs.I32, 4, Codecs.I32),
                        Map.of(1, 0, 2, -1, 3, 64, 4, Integer.MIN_VALUE)),
                fixture("i64", fields(1, Codecs.I64, 2, Codecs.I64), Map.of(1, -64L, 2, Long.MAX_VALUE)),
                fixture("double", fields(1, Codecs.DOUBLE, 2, Codecs.DOUBLE), Map.of(1, -1.5, 2, Double.NaN)),
                fixture("string", fields(1, Codecs.STRING, 2, Codecs.STRING), Map.of(1, "aé€😀", 2, "")),
                fixture("binary", field(Codecs.BINARY), Map.of(1, Bytes.of((byte) 0xFF, (byte) 0))),
                fixture("uuid", field(Codecs.UUID), Map.of(1, UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))),
                fixture(
                        "timestamp",
                        fields(1, Codecs.TIMESTAMP, 2, Codecs.TIMESTAMP),
                        Map.of(
                                1, Instant.parse("2026-01-31T12:00:00.000000001Z"),
                                2, Instant.parse("1969-12-31T23:59:58.5Z"))),
                fixture(
                        "duration",
                        fields(1, Codecs.DURATION, 2, Codecs.DURATION),
                        Map.of(1, Duration.ofSeconds(2), 2, Duration.ofMillis(-1500))),
                fixture(
                        "date",
                        fields(1, Codecs.DATE, 2, Codecs.DATE, 3, Codecs.DATE),
                        Map.of(
                                1, LocalDate.of(1970, 1, 2),
                                2, LocalDate.of(1969, 12, 31),
                                3, LocalDate.of(2026, 1, 31))),
                fixture(
                        "decimal",
                        fields(1, Codecs.DECIMAL, 2, Codecs.DECIMAL, 3, Codecs.DECIMAL, 4, Codecs.DECIMAL),
                        Map.of(
                                1, new BigDecimal("12.50"),
                                2, BigDecimal.ZERO,
                                3, new BigDecimal("-1E+3"),
                                4, new BigDecimal("1.28"))),
                fixture(
                        "field-headers",
                        fields(
                                -32768, Codecs.I8, -3, Codecs.I8, 0, Codecs.I8, 15, Codecs.I8, 31, Codecs.I8, 32767,
                                Codecs.I8),
                        all((byte) 7, -32768, -3, 0, 15, 31, 32767)),
                fixture("list-short", field(Codecs.list(Codecs.I32)), Map.of(1, List.of(1, -1, 300))),
                fixture("list-long", field(Codecs.list(Codecs.I8)), Map.of(1, Collections.nCopies(15, (byte) 5))),
                fixture("list-empty", field(Codecs.list(Codecs.STRING)), Map.of(1, List.of())),
                fixture("list-bools", field(Codecs.list(Codecs.BOOL)), Map.of(1, List.of(true, false))),
                fixture("set", field(Codecs.set(Codecs.STRING)), Map.of(1, Set.of("x"))),
                fixture(
                        "map",
                        field(Codecs.map(Codecs.BOOL, Codecs.list(Codecs.I16))),
                        Map.of(1, Map.of(true, List.of((short) 1)))),
                fixture("map-empty", field(Codecs.map(Codecs.STRING, Codecs.I32)), Map.of(1, Map.of())),
                fixture(
                        "struct-nested",
                        fields(
                                1,
                                new DynamicStructCodec(field(Codecs.I32)),
                                2,
                                Codecs.list(new DynamicStructCodec(Map.of()))),
                        Map.of(1, Map.of(1, 1), 2, List.of(Map.of()))),
                fixture("sample", Sample.CODEC, Sample.of(null)),
                fixture("result", Codecs.result(Codecs.BOOL), true),
                fixture("void", Codecs.VOID, null));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isWhatWeWrite(String name, Codec<Object> codec, Object value) throws IOException {
        assertThat(Wire.hex(Wire.encode(codec, value))).isEqualTo(Wire.hex(Fixture.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsAsWhatWasWritten(String name, Codec<Object> codec, Object value) throws IOException {
        assertThat(Wire.decode(codec, Fixture.bytes(name))).isEqualTo(value);
    }

    @Test
    void noneIsForgotten() throws Exception {
        Path folder = Path.of(FixtureTest.class.getResource("/fixtures").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            fixtures().map(each -> each.get()[0] + ".hex").toList());
        }
    }

    private static Arguments fixture(String name, Codec<?> codec, Object value) {
        return arguments(name, codec, value);
    }

    private static Arguments fixture(String name, Map<Integer, Codec<?>> fields, Map<Integer, ?> value) {
        return arguments(name, named("struct", new DynamicStructCodec(fields)), value);
    }

    private static Map<Integer, Codec<?>> field(Codec<?> codec) {
        return Map.of(1, codec);
    }

    private static Map<Integer, Codec<?>> fields(Object... idsAndCodecs) {
        Map<Integer, Codec<?>> fields = new TreeMap<>();
        for (int i = 0; i < idsAndCodecs.length; i += 2) {
            fields.put((Integer) idsAndCodecs[i], (Codec<?>) idsAndCodecs[i + 1]);
        }
        return fields;
    }

    private static Map<Integer, Object> all(Object value, Integer... ids) {
        Map<Integer, Object> fields = new TreeMap<>();
        for (Integer id : ids) {
            fields.put(id, value);
        }
        return fields;
    }
}
