/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The types that travel as others do: all that Java's hold, and what an Apache Thrift peer without a word for them reads. */
class TimesAndDecimalsTest {
    private static final Shape SECONDS = struct(Map.of(1, BaseShape.I64, 2, BaseShape.I32));
    private static final Shape DECIMAL = struct(Map.of(1, BaseShape.I32, 2, BaseShape.BINARY));

    @Test
    void theEndsOfTheirRangesTravel() {
        List.of(Instant.MIN, Instant.MAX, Instant.EPOCH).forEach(value -> travels(Codecs.TIMESTAMP, value));
        List.of(Duration.ofSeconds(Long.MIN_VALUE), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), Duration.ZERO)
                .forEach(value -> travels(Codecs.DURATION, value));
        List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH).forEach(value -> travels(Codecs.DATE, value));
        BigInteger largest = BigInteger.TWO.pow(1023).subtract(BigInteger.ONE);
        List.of(new BigDecimal(largest, 10_000), new BigDecimal(largest.not(), -10_000), BigDecimal.ZERO)
                .forEach(value -> travels(Codecs.DECIMAL, value));
    }

    @Test
    void randomOnesTravelInFieldsInContainersAndAsKeys() {
        Seeds.each(500, random -> {
            travels(Codecs.TIMESTAMP, Instant.ofEpochSecond(random.nextLong() >> 16, random.nextInt(1_000_000_000)));
            travels(Codecs.DURATION, Duration.ofSeconds(random.nextLong(), random.nextInt(1_000_000_000)));
            travels(Codecs.DATE, LocalDate.ofEpochDay(random.nextInt()));
            travels(Codecs.DECIMAL, decimal(random));
        });
    }

    @Test
    void libthriftReadsThemAsWhatTheyTravelAs() throws Exception {
        assertThat(peer(SECONDS, Codecs.TIMESTAMP, Instant.ofEpochSecond(-3, 7)))
                .isEqualTo(Map.of(1, -3L, 2, 7));
        assertThat(peer(SECONDS, Codecs.DURATION, Duration.ofMillis(-1))).isEqualTo(Map.of(1, -1L, 2, 999_000_000));
        assertThat(peer(BaseShape.I64, Codecs.DATE, LocalDate.of(2000, 1, 1))).isEqualTo(10_957L);
        assertThat(peer(DECIMAL, Codecs.DECIMAL, new BigDecimal("-2.56")))
                .isEqualTo(Map.of(1, 2, 2, Bytes.of((byte) 0xFF, (byte) 0)));
    }

    @Test
    void whatLibthriftLeavesOutIsZeroAndWhatItAddsIsPassedOver() throws Exception {
        Shape newer = struct(Map.of(2, BaseShape.I32, 3, BaseShape.STRING));
        byte[] bytes = ThriftPeer.encode(newer, Map.of(2, 5, 3, "new"));
        assertThat(Wire.decode(Codecs.result(Codecs.DURATION), inResult(bytes))).isEqualTo(Duration.ofNanos(5));
    }

    @Test
    void oneScaleIsNotAnother() {
        Codec<Map<BigDecimal, String>> map = Codecs.map(Codecs.DECIMAL, Codecs.STRING);
        travels(map, Map.of(new BigDecimal("1.0"), "a", new BigDecimal("1.00"), "b"));
    }

    @Test
    void decimalsBeyondTheBoundsAreNotWritten() {
        refused(BigDecimal.valueOf(1, 10_001), "a decimal with scale 10001, beyond 10000");
        refused(BigDecimal.valueOf(1, Integer.MIN_VALUE), "a decimal with scale -2147483648, beyond 10000");
        refused(
                new BigDecimal(BigInteger.TWO.pow(1023)),
                "a decimal whose unscaled number takes 129 bytes, beyond 128");
    }

    @Test
    void anUnscaledNumberBeyondTheBoundsIsNotRead() throws Exception {
        Map<Integer, Object> huge = Map.of(1, 0, 2, Bytes.of(new byte[] {1}));
        assertThat(decoded(huge)).isEqualTo(BigDecimal.ONE);
        Bytes tooLong = Bytes.utf8("a".repeat(129));
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> decoded(Map.of(1, 0, 2, tooLong)))
                .withMessageStartingWith("a decimal whose unscaled number has 129 bytes, not 1 to 128");
    }

    private static BigDecimal decoded(Map<Integer, Object> travelling) throws Exception {
        return Wire.decode(Codecs.result(Codecs.DECIMAL), inResult(ThriftPeer.encode(DECIMAL, travelling)));
    }

    private static BigDecimal decimal(Random random) {
        return new BigDecimal(new BigInteger(1 + random.nextInt(1000), random), random.nextInt(20_001) - 10_000);
    }

    private static void refused(BigDecimal value, String message) {
        assertThatExceptionOfType(EncodeException.class)
                .isThrownBy(() -> Wire.encode(Codecs.result(Codecs.DECIMAL), value))
                .withMessage(message);
    }

    private static <T> void travels(Codec<T> codec, T value) {
        same(Codecs.result(codec), value);
        same(Codecs.result(Codecs.list(codec)), List.of(value, value));
        same(Codecs.result(Codecs.map(codec, codec)), Map.of(value, value));
    }

    private static <T> void same(Codec<T> codec, T value) {
        assertThat(Wire.decode(codec, Wire.encode(codec, value))).isEqualTo(value);
    }

    private static <T> Object peer(Shape shape, Codec<T> codec, T value) throws Exception {
        Object result = ThriftPeer.decode(struct(Map.of(0, shape)), Wire.encode(Codecs.result(codec), value));
        return ((Map<?, ?>) result).get(0);
    }

    /** A struct's bytes as field 0 of another. */
    private static byte[] inResult(byte... struct) {
        return Wire.hex("0c 00" + Wire.hex(struct) + "00");
    }

    private static Shape struct(Map<Integer, Shape> fields) {
        return new Shape.StructOf(new TreeMap<>(fields));
    }
}
