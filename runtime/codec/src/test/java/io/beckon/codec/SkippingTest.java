/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Skipping a value ends where reading it ends, and refuses the bytes that end early. */
class SkippingTest {
    private static final Codec<Map<Integer, Object>> UNKNOWN = new DynamicStructCodec(Map.of());

    @Test
    void endsWhereReadingEnds() {
        Seeds.each(4_000, random -> {
            Shape shape = Shape.any(random, 4);
            Codec<Map<Integer, Object>> struct = new DynamicStructCodec(Map.of(1, shape.codec(), 2, Codecs.I32));
            byte[] bytes = Wire.encode(struct, Map.of(1, shape.value(random), 2, 4711));
            Codec<Map<Integer, Object>> newer = new DynamicStructCodec(Map.of(2, Codecs.I32));
            assertThat(Wire.decode(newer, bytes)).isEqualTo(Map.of(2, 4711));
        });
    }

    @Test
    void refusesWhateverIsCutOff() {
        Seeds.each(200, random -> {
            Shape shape = Shape.struct(random, 2);
            byte[] bytes = Wire.encode(shape.codec(), shape.value(random));
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThat(Hostile.decodes(UNKNOWN, cut))
                        .as("cut at %d", length)
                        .isFalse();
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            bools announced as false      | 19 32 01 02 01 00
            a bool that is false          | 12 00
            a map with keys and values of other sizes | 1b 02 73 0000000000000001 01 0000000000000002 02 00
            an element of an empty list that has no type | 19 0f 00
            """)
    void takesWhatOtherWritersWrite(String what, String hex) {
        assertThat(Wire.decode(UNKNOWN, Wire.hex(hex))).isEmpty();
    }

    @Test
    void aBoolInAContainerIsAByte() {
        Codec<Map<Integer, Object>> bools = new DynamicStructCodec(Map.of(1, Codecs.list(Codecs.BOOL), 2, Codecs.BOOL));
        Codec<Map<Integer, Object>> older = new DynamicStructCodec(Map.of(2, Codecs.BOOL));
        assertThat(Wire.decode(bools, Wire.hex("19 21 02 02 12 00"))).hasSize(2);
        assertThat(Wire.decode(older, Wire.hex("19 21 02 02 12 00"))).isEqualTo(Map.of(2, false));
    }

    @Test
    void leavesTheBufferToTheCaller() {
        ByteBuf buffer = Unpooled.wrappedBuffer(Wire.hex("ff 18 01 61 00 ff")).slice(1, 4);
        UNKNOWN.decode(new WireReader(buffer));
        assertThat(buffer.isReadable()).isFalse();
        assertThat(buffer.refCnt()).isOne();
        buffer.release();
    }
}
