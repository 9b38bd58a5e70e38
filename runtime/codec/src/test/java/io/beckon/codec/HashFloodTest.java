/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys that were chosen to share a hash cost no quadratic time. */
class HashFloodTest {
    /** Takes a fraction of a second as it should be, and most of a minute where each key is compared with each. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void textsOfOneHashAreReadInGoodTime() {
        Codec<Set<String>> codec = Codecs.result(Codecs.set(Codecs.STRING));
        Set<String> texts = alike(16).mapToObj(HashFloodTest::text).collect(Collectors.toSet());
        assertThat(texts.stream().mapToInt(String::hashCode).distinct()).hasSize(1);
        byte[] bytes = Wire.encode(codec, texts);
        assertTimeout(SOON, () -> assertThat(Wire.decode(codec, bytes)).hasSize(1 << 16));
    }

    @Test
    void binariesOfOneHashAreReadInGoodTime() {
        Codec<Set<Bytes>> codec = Codecs.result(Codecs.set(Codecs.BINARY));
        byte[] bytes =
                Wire.encode(codec, alike(16).mapToObj(i -> Bytes.utf8(text(i))).collect(Collectors.toSet()));
        assertTimeout(SOON, () -> assertThat(Wire.decode(codec, bytes)).hasSize(1 << 16));
    }

    @Test
    void listsOfOneHashAreRefusedAsKeys() {
        Codec<Set<List<Byte>>> codec = Codecs.result(Codecs.set(Codecs.list(Codecs.I8)));
        byte[] bytes = Wire.encode(codec, alike(8).mapToObj(HashFloodTest::list).collect(Collectors.toSet()));
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> Wire.decode(codec, bytes))
                .withMessageStartingWith("more than 128 keys with one hash (field success[128], offset ");
    }

    @Test
    void aGridIsNoFlood() {
        Codec<Set<List<Short>>> codec = Codecs.result(Codecs.set(Codecs.list(Codecs.I16)));
        Set<List<Short>> grid = IntStream.range(0, 40_000)
                .mapToObj(i -> List.of((short) (i / 200), (short) (i % 200)))
                .collect(Collectors.toSet());
        assertThat(Wire.decode(codec, Wire.encode(codec, grid)).equals(grid)).isTrue();
    }

    private static IntStream alike(int bits) {
        return IntStream.range(0, 1 << bits);
    }

    /** For each number another text with the same hash: each bit is written as one of two pairs whose hashes agree. */
    private static String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    private static List<Byte> list(int number) {
        return text(number).chars().mapToObj(c -> (byte) c).toList();
    }
}
