/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings are UTF-8 in both directions, judged as the JDK's strict decoder judges. */
class Utf8Test {
    private static final Codec<String> CODEC = Codecs.result(Codecs.STRING);

    @Test
    void everyCodePointTravels() {
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 64) {
            StringBuilder text = new StringBuilder();
            for (int point = first; point < first + 64; point++) {
                if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                    text.appendCodePoint(point);
                }
            }
            byte[] bytes = Wire.encode(CODEC, text.toString());
            assertThat(Wire.decode(CODEC, bytes)).isEqualTo(text.toString());
        }
    }

    @Test
    void everyTwoBytesAreJudgedAsTheJdkJudges() {
        for (int pair = 0; pair < 1 << 16; pair++) {
            assertJudgedAlike((byte) (pair >> 8), (byte) pair);
        }
    }

    @Test
    void longerBytesAreJudgedAsTheJdkJudges() {
        byte[] edges = Wire.hex("00 41 7f 80 8f 90 9f a0 bf c0 c1 c2 df e0 e1 ec ed ee ef f0 f1 f3 f4 f5 f8 ff");
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            byte[] text = new byte[3 + i % 6];
            for (int j = 0; j < text.length; j++) {
                text[j] = edges[random.nextInt(edges.length)];
            }
            assertJudgedAlike(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83D", "a\uD83Db", "a\uDE00", "a\uDE00\uD83D", "a\uD83D\uD83D\uDE00"})
    void halfOfASurrogatePairIsNotWritten(String text) {
        assertThatExceptionOfType(EncodeException.class)
                .isThrownBy(() -> Wire.encode(CODEC, text))
                .withMessage("half of a surrogate pair at index 1 of a string");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 41, 42, 63, 64, 2_047, 2_048, 9_000})
    void norIsItInATextOfAnyLength(int length) {
        String text = "a".repeat(length) + "\uD83D";
        for (Encoding encoding : Encoding.values()) {
            assertThatExceptionOfType(EncodeException.class)
                    .isThrownBy(() -> encoding.encode(CODEC, text, Unpooled.buffer()))
                    .withMessage("half of a surrogate pair at index " + length + " of a string");
        }
    }

    @Test
    void textsOfAnyLengthAndAlphabetTravelInEveryEncoding() {
        Seeds.each(4_000, random -> {
            String text = text(random);
            for (Encoding encoding : Encoding.values()) {
                ByteBuf buffer = Unpooled.buffer();
                encoding.encode(CODEC, text, buffer);
                assertThat(encoding.decode(CODEC, buffer, DecodeLimits.DEFAULT)).isEqualTo(text);
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            byte[] tagged = Wire.encode(CODEC, text);
            int end = tagged.length - 1;
            assertThat(Arrays.copyOfRange(tagged, end - utf8.length, end)).isEqualTo(utf8);
        });
    }

    /** Mostly ASCII or not at all, with characters from everywhere or from Latin-1 only; some as long as where something changes. */
    private static String text(Random random) {
        int[] ranges = {0x80, 0x100, 0x800, 0xD800, 0x11_0000};
        int most = ranges[random.nextInt(ranges.length)];
        int others = random.nextBoolean() ? 2 : 20;
        int[] lengths = {20, 70, 200, 2_100, 8_400};
        int length = random.nextInt(lengths[random.nextInt(32) == 0 ? 3 + random.nextInt(2) : random.nextInt(3)]);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int point = random.nextInt(random.nextInt(others) == 0 ? most : 0x80);
            text.appendCodePoint(
                    Character.isBmpCodePoint(point) && Character.isSurrogate((char) point) ? 0xFFFD : point);
        }
        return text.toString();
    }

    private static void assertJudgedAlike(byte... text) {
        byte[] message = new byte[text.length + 4];
        message[0] = 0x08;
        message[2] = (byte) text.length;
        System.arraycopy(text, 0, message, 3, text.length);
        if (Hostile.decodes(CODEC, message) != isUtf8(text)) {
            throw new AssertionError("judged otherwise than by the JDK: " + Wire.hex(text));
        }
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
