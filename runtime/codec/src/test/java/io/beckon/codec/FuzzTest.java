/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A slice of fuzzing: whatever the bytes, a value or a {@link DecodeException} comes out. */
class FuzzTest {
    private static final Codec<?> UNKNOWN = new DynamicStructCodec(Map.of());

    @Test
    void randomBytes() {
        Seeds.each(30_000, random -> {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            Hostile.decodes(Sample.CODEC, bytes);
            Hostile.decodes(UNKNOWN, bytes);
        });
    }

    @Test
    void validBytesWithAFewChanged() {
        Seeds.each(10_000, random -> {
            Shape shape = Shape.struct(random, 3);
            byte[] bytes = mutated(Wire.encode(shape.codec(), shape.value(random)), random);
            Hostile.decodes(shape.codec(), bytes);
            Hostile.decodes(UNKNOWN, bytes);
        });
    }

    @Test
    void bytesOfAnotherType() {
        Seeds.each(5_000, random -> {
            Shape written = Shape.struct(random, 2);
            Shape read = Shape.struct(random, 2);
            Hostile.decodes(read.codec(), Wire.encode(written.codec(), written.value(random)));
        });
    }

    @Test
    void aValueCutOffAnywhereIsRefused() {
        byte[] bytes = Wire.encode(Sample.CODEC, Sample.of(Sample.of(null)));
        for (int length = 0; length < bytes.length; length++) {
            assertThat(Hostile.decodes(Sample.CODEC, Arrays.copyOf(bytes, length)))
                    .as("cut at %d", length)
                    .isFalse();
        }
        assertThat(Hostile.decodes(Sample.CODEC, bytes)).isTrue();
    }

    @Test
    void whatIsReadIsWrittenAndReadAgain() {
        Seeds.each(10_000, random -> {
            Shape shape = Shape.struct(random, 2);
            byte[] bytes = mutated(Wire.encode(shape.codec(), shape.value(random)), random);
            if (Hostile.decodes(shape.codec(), bytes)) {
                Object value = Wire.decode(shape.codec(), bytes);
                assertThat(Wire.decode(shape.codec(), Wire.encode(shape.codec(), value)))
                        .isEqualTo(value);
            }
        });
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (bytes[at] ^ 1 << random.nextInt(8));
        }
        return bytes;
    }
}
