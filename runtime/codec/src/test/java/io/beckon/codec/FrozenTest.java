/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Sets and maps that came from bytes are sets and maps like all others, except that they never change. */
class FrozenTest {
    private final Set<Integer> set = decoded(Codecs.set(Codecs.I32), Set.of(1, 2, 3));
    private final Map<String, Integer> map = decoded(Codecs.map(Codecs.STRING, Codecs.I32), Map.of("a", 1, "b", 2));

    @Test
    void equalTheJdksInBothDirections() {
        assertThat(set.equals(Set.of(3, 2, 1))).isTrue();
        assertThat(Set.of(3, 2, 1).equals(set)).isTrue();
        assertThat(set).hasSameHashCodeAs(Set.of(1, 2, 3));
        assertThat(set.equals(Set.of(1, 2))).isFalse();
        assertThat(map.equals(Map.of("b", 2, "a", 1))).isTrue();
        assertThat(Map.of("b", 2, "a", 1).equals(map)).isTrue();
        assertThat(map).hasSameHashCodeAs(Map.of("a", 1, "b", 2));
        assertThat(map.equals(Map.of("a", 1, "b", 3))).isFalse();
    }

    @Test
    void areAskedInConstantTimeAndForNullsToo() {
        assertThat(set.contains(2)).isTrue();
        assertThat(set.contains(null)).isFalse();
        assertThat(map.get("b")).isEqualTo(2);
        assertThat(map.get("c")).isNull();
        assertThat(map.containsKey("a")).isTrue();
        assertThat(map.containsKey(null)).isFalse();
    }

    @Test
    void keepTheOrderOfTheBytes() {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        List.of("z", "a", "m").forEach(key -> ordered.put(key, key.length()));
        assertThat(decoded(Codecs.map(Codecs.STRING, Codecs.I32), ordered).keySet())
                .containsExactly("z", "a", "m");
        assertThat(decoded(Codecs.set(Codecs.STRING), ordered.keySet())).containsExactly("z", "a", "m");
    }

    @Test
    void neverChange() {
        Iterator<Integer> iterator = set.iterator();
        iterator.next();
        assertRefused(iterator::remove);
        assertRefused(() -> set.add(9));
        assertRefused(set::clear);
        assertRefused(() -> map.put("a", 9));
        assertRefused(() -> map.remove("a"));
        assertRefused(() -> map.entrySet().iterator().next().setValue(9));
        assertRefused(() -> map.keySet().remove("a"));
        assertRefused(() -> decoded(Codecs.list(Codecs.I8), List.of((byte) 1)).set(0, (byte) 2));
    }

    @Test
    void areSharedWhereTheyAreEmpty() {
        assertThat(decoded(Codecs.set(Codecs.I8), Set.of())).isEmpty();
        assertThat(decoded(Codecs.set(Codecs.I8), Set.of())).isSameAs(decoded(Codecs.set(Codecs.UUID), Set.of()));
        assertThat(decoded(Codecs.map(Codecs.I8, Codecs.I8), Map.of())).isEmpty();
        assertRefused(() -> decoded(Codecs.set(Codecs.I8), Set.of()).add((byte) 1));
    }

    private static <T> T decoded(Codec<T> codec, T value) {
        return Wire.decode(Codecs.result(codec), Wire.encode(Codecs.result(codec), value));
    }

    private static void assertRefused(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(UnsupportedOperationException.class);
    }
}
