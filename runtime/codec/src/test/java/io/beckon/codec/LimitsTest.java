/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bytes may become: how deep, how many, how much. */
class LimitsTest {
    /** A struct whose fields are itself, a list of itself and a map to itself. */
    private static final DynamicStructCodec TREE = new DynamicStructCodec(Map.of());

    private static final Codec<Map<Integer, Object>> UNKNOWN = new DynamicStructCodec(Map.of());

    static {
        TREE.field(1, TREE);
        TREE.field(2, Codecs.list(TREE));
        TREE.field(3, Codecs.map(Codecs.I8, TREE));
    }

    @Test
    void sixtyFourDeepIsReadAndSkipped() {
        byte[] bytes = nested(64);
        assertThat(Wire.encode(TREE, Wire.decode(TREE, bytes))).isEqualTo(bytes);
        assertThat(Wire.decode(UNKNOWN, bytes)).isEmpty();
    }

    @Test
    void deeperIsNeitherReadNorSkipped() {
        String path = "1.".repeat(63) + "1";
        assertRefused(
                TREE, DecodeLimits.DEFAULT, nested(65), "nested more than 64 deep (field " + path + ", offset 64)");
        assertRefused(UNKNOWN, DecodeLimits.DEFAULT, nested(65), "nested more than 64 deep (field 1, offset 64)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"29 0c", "3b 00"})
    void anEmptyContainerCountsAsDeepAsAnyInReadingAndInSkipping(String empty) {
        byte[] within = Wire.hex(empty + "00");
        byte[] beyond = Wire.hex("29 1c" + empty + "00 00");
        assertThat(Wire.decode(TREE, deep(2), within)).hasSize(1);
        assertThat(Wire.decode(UNKNOWN, deep(2), within)).isEmpty();
        assertThat(Wire.decode(UNKNOWN, deep(4), beyond)).isEmpty();
        assertRefused(UNKNOWN, deep(3), beyond, "nested more than 3 deep (field 2, offset 4)");
        assertThat(Wire.decode(TREE, deep(4), beyond)).hasSize(1);
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> Wire.decode(TREE, deep(3), beyond))
                .withMessageStartingWith("nested more than 3 deep (field 2[0].");
    }

    @Test
    void hostileNestingIsSkippedWithoutTheThreadsStack() {
        int depth = 1_000_000;
        assertThat(Wire.decode(UNKNOWN, deep(depth), nested(depth))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "set", "map"})
    void aContainerHasNoMoreElementsThanTheLimit(String kind) {
        DecodeLimits three = new DecodeLimits(64, 3, 1_000, 1, 1_000);
        Codec<?> codec = switch (kind) {
            case "list" -> Codecs.list(Codecs.I8);
            case "set" -> Codecs.set(Codecs.I8);
            default -> Codecs.map(Codecs.I8, Codecs.I8);
        };
        // A short count in a list's header is below any limit worth having, and so is only believed.
        String four = kind.equals("map") ? "04 33 01 01 02 02 03 03 04 04" : "f3 04 01 02 03 04";
        String type = Map.of("list", "19", "set", "1a", "map", "1b").get(kind);
        for (Codec<?> struct : List.of(new DynamicStructCodec(Map.of(1, codec)), UNKNOWN)) {
            assertThatExceptionOfType(DecodeException.class)
                    .isThrownBy(() -> Wire.decode(struct, three, Wire.hex(type + four + "00")))
                    .withMessageStartingWith("4 elements, where the limit is 3 (field 1");
        }
    }

    @Test
    void smallBytesDoNotBecomeALargeHeap() {
        DynamicStructCodec wide = new DynamicStructCodec(
                IntStream.range(0, 100).boxed().collect(Collectors.toMap(id -> id, id -> Codecs.I64)));
        Codec<List<Map<Integer, Object>>> codec = Codecs.result(Codecs.list(wide));
        assertThat(Wire.decode(codec, emptyStructs(1_000))).hasSize(1_000);
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> Wire.decode(codec, emptyStructs(100_000)))
                .withMessageStartingWith("more heap than a message of this size may become (field success[");
    }

    static Stream<List<Object>> everyday() {
        int count = 100_000;
        return Stream.of(
                List.of(Codecs.list(Codecs.BOOL), Collections.nCopies(count, true)),
                List.of(Codecs.list(Codecs.I8), Collections.nCopies(count, (byte) 1)),
                List.of(Codecs.list(Codecs.I32), Collections.nCopies(count, 0)),
                List.of(Codecs.list(Codecs.I64), Collections.nCopies(count, 64L)),
                List.of(Codecs.list(Codecs.DOUBLE), Collections.nCopies(count, 1.5)),
                List.of(Codecs.list(Codecs.STRING), Collections.nCopies(count, "a")),
                List.of(Codecs.list(Codecs.BINARY), Collections.nCopies(count, Bytes.EMPTY)),
                List.of(Codecs.list(Codecs.list(Codecs.I32)), Collections.nCopies(count, List.of(1))),
                List.of(Codecs.list(Codecs.set(Codecs.I32)), Collections.nCopies(count, Set.of())),
                List.of(
                        Codecs.set(Codecs.I64),
                        LongStream.range(0, count).boxed().collect(Collectors.toSet())),
                List.of(
                        Codecs.map(Codecs.I64, Codecs.I64),
                        LongStream.range(0, count).boxed().collect(Collectors.toMap(id -> id, id -> 0L))));
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void everydayDataAreWithinTheDefaults(List<Object> codecAndValue) {
        Codec<Object> codec = Codecs.result(BaseShape.untyped((Codec<?>) codecAndValue.get(0)));
        Object value = codecAndValue.get(1);
        assertThat(Wire.decode(codec, Wire.encode(codec, value)).equals(value)).isTrue();
    }

    @Test
    void theHeapBudgetGrowsWithTheMessageBetweenItsBounds() {
        DecodeLimits limits = new DecodeLimits(1, 1, 100, 10, 500);
        assertThat(limits.heapBudget(0)).isEqualTo(100);
        assertThat(limits.heapBudget(20)).isEqualTo(200);
        assertThat(limits.heapBudget(100)).isEqualTo(500);
        assertThat(limits.heapBudget(200)).as("a long message").isEqualTo(800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 1 1 1 1", "1 0 1 1 1", "1 1 0 1 1", "1 1 1 0 1", "1 1 2 1 1"})
    void limitsThatAreNoneAreRefused(String limits) {
        int[] each = Stream.of(limits.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecodeLimits(each[0], each[1], each[2], each[3], each[4]));
    }

    private static void assertRefused(Codec<?> codec, DecodeLimits limits, byte[] bytes, String message) {
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> Wire.decode(codec, limits, bytes))
                .withMessage(message);
    }

    private static DecodeLimits deep(int depth) {
        return new DecodeLimits(depth, 10, 1_000, 1, 1_000);
    }

    /** So many structs in each other, each the other's field 1. */
    private static byte[] nested(int depth) {
        byte[] bytes = new byte[2 * depth - 1];
        Arrays.fill(bytes, 0, depth - 1, (byte) 0x1C);
        return bytes;
    }

    private static byte[] emptyStructs(int count) {
        return Wire.encode(
                Codecs.result(Codecs.list(new DynamicStructCodec(Map.of()))), Collections.nCopies(count, Map.of()));
    }
}
