/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the binary encoding is refused, read and passed over; the bytes are written out. */
class BinaryLimitsTest {
    private static final Codec<?> UNKNOWN = new DynamicStructCodec(Map.of());
    private static final Codec<?> LISTS = new DynamicStructCodec(Map.of(1, Codecs.list(Codecs.I64)));
    private static final Codec<?> MAPS = new DynamicStructCodec(Map.of(1, Codecs.map(Codecs.I32, Codecs.STRING)));
    private static final Codec<?> TEXTS = new DynamicStructCodec(Map.of(1, Codecs.STRING, 2, Codecs.BINARY));
    private static final Codec<Map<Integer, Object>> BOOLS =
            new DynamicStructCodec(Map.of(1, Codecs.BOOL, 2, Codecs.list(Codecs.BOOL)));

    @ParameterizedTest
    @CsvSource({
        "0F 0001 0A FFFFFFFF 00,                a size of -1",
        "0F 0001 0A 80000000 00,                a size of -2147483648",
        "0F 0001 0A 7FFFFFFF 00,                2147483647 elements",
        "0F 0001 0A 00000002 0000000000000000,  2 elements announced",
        "0D 0001 08 0B 7FFFFFFF 00,             2147483647 elements",
        "0D 0001 08 0B FFFFFFFF 00,             a size of -1",
        "0B 0001 FFFFFFFF 00,                   a size of -1",
        "0B 0001 7FFFFFFF 00,                   2147483647 bytes needed",
        "05 0001 00,                            no type has the number 5",
        "11 0001 00,                            no type has the number 17",
        "FF 0001 00,                            no type has the number 255",
        "0F 0001 00 00000001 00,                no type has the number 0",
        "0C 0001 00,                            1 bytes needed",
    })
    void sizesAndTypesAreNotBelieved(String hex, String problem) {
        for (Codec<?> codec : List.of(UNKNOWN, LISTS, MAPS, TEXTS)) {
            assertThatThrownBy(() -> Wire.decode(Encoding.THRIFT_BINARY, codec, Wire.hex(hex)))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining(problem.substring(problem.indexOf(' ')));
        }
    }

    @Test
    void emptyContainersMayHaveAnyTypes() {
        assertThat(Wire.decode(Encoding.THRIFT_BINARY, LISTS, Wire.hex("0F 0001 00 00000000 00")))
                .isEqualTo(Map.of(1, List.of()));
        assertThat(Wire.decode(Encoding.THRIFT_BINARY, MAPS, Wire.hex("0D 0001 00 00 00000000 00")))
                .isEqualTo(Map.of(1, Map.of()));
        assertThat(Wire.decode(Encoding.THRIFT_BINARY, UNKNOWN, Wire.hex("0D 0001 00 63 00000000 00")))
                .isEqualTo(Map.of());
    }

    @Test
    void boolsAreZeroOneOrTwo() {
        assertThat(Wire.decode(Encoding.THRIFT_BINARY, BOOLS, Wire.hex("02 0001 01 0F 0002 02 00000003 00 01 02 00")))
                .isEqualTo(Map.of(1, true, 2, List.of(false, true, false)));
        assertThatThrownBy(() -> Wire.decode(Encoding.THRIFT_BINARY, BOOLS, Wire.hex("02 0001 03 00")))
                .hasMessageContaining("a bool is 0, 1 or 2, not 3");
    }

    @Test
    void fieldsComeInAnyOrderAndTheLastOfSeveralCounts() {
        assertThat(Wire.decode(
                        Encoding.THRIFT_BINARY,
                        TEXTS,
                        Wire.hex("0B 0002 00000001 61 0B 0001 00000000 0B 0002 00000000 00")))
                .isEqualTo(Map.of(1, "", 2, Bytes.EMPTY));
    }

    @Test
    void nestingEndsAtTheLimit() {
        DynamicStructCodec nested = new DynamicStructCodec(Map.of());
        nested.field(1, nested);
        for (Codec<?> codec : List.of(UNKNOWN, nested)) {
            Wire.decode(Encoding.THRIFT_BINARY, codec, structs(63));
            assertThatThrownBy(() -> Wire.decode(Encoding.THRIFT_BINARY, codec, structs(64)))
                    .hasMessageContaining("nested more than 64 deep");
            assertThatThrownBy(() -> Wire.decode(Encoding.THRIFT_BINARY, codec, structs(200_000)))
                    .hasMessageContaining("nested more than 64 deep");
        }
    }

    /** A struct with so many in it, each in the other. */
    private static byte[] structs(int depth) {
        byte[] bytes = new byte[4 * depth + 1];
        for (int i = 0; i < depth; i++) {
            bytes[3 * i] = 12;
            bytes[3 * i + 2] = 1;
        }
        return bytes;
    }
}
