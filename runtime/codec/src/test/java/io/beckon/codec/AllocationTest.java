/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No bytes make a decoder allocate more than 8 KiB and 64 times their number, whether they are a value or not. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final DynamicStructCodec TREE = new DynamicStructCodec(Map.of());

    static {
        TREE.field(1, Codecs.list(TREE));
        TREE.field(2, Codecs.map(Codecs.STRING, Codecs.I64));
        TREE.field(3, Codecs.set(Codecs.I32));
    }

    @Test
    void randomBytes() {
        Seeds.each(5_000, random -> {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            assertBounded(TREE, bytes);
            assertBounded(Sample.CODEC, bytes);
        });
    }

    @Test
    void countsThatPromiseAllThatIsLeft() {
        for (int size : new int[] {1_000, 2_000, 10_000}) {
            byte[] bytes = new byte[size];
            for (int at = 0; at < 200; at += 4) {
                int count = size - at - 150;
                bytes[at] = 0x19;
                bytes[at + 1] = (byte) 0xFC;
                bytes[at + 2] = (byte) (count | 0x80);
                bytes[at + 3] = (byte) (count >> 7);
            }
            assertBounded(TREE, bytes);
        }
    }

    @Test
    void manyUnknownFields() {
        byte[] bytes = new byte[10_001];
        Arrays.fill(bytes, 0, 10_000, (byte) 0x11);
        assertBounded(new DynamicStructCodec(Map.of()), bytes);
    }

    @Test
    void aTextOfAMillionLettersThatIsCutOff() {
        assertBounded(Sample.CODEC, Wire.hex("78 c0 84 3d 61 61"));
    }

    @Test
    void headsThatPromiseMuchForLittle() {
        byte[] bytes = new byte[4_000];
        Arrays.fill(bytes, (byte) 1);
        assertBounded(TREE, bytes);
        Arrays.fill(bytes, (byte) 0xFF);
        assertBounded(TREE, bytes);
        assertBounded(Codecs.result(Codecs.list(Codecs.BOOL)), bytes);
    }

    @Test
    void honestValuesOfTheDearestShapes() {
        Set<Long> ids = IntStream.range(64, 8_000).mapToObj(Long::valueOf).collect(Collectors.toSet());
        Codec<Set<Long>> set = Codecs.result(Codecs.set(Codecs.I64));
        assertBounded(set, ids);
        Codec<List<List<Integer>>> lists = Codecs.result(Codecs.list(Codecs.list(Codecs.I32)));
        assertBounded(lists, IntStream.range(0, 8_000).mapToObj(List::of).toList());
        Codec<List<BigDecimal>> decimals = Codecs.result(Codecs.list(Codecs.DECIMAL));
        assertBounded(
                decimals,
                IntStream.range(0, 8_000).mapToObj(BigDecimal::valueOf).toList());
        Codec<List<Instant>> times = Codecs.result(Codecs.list(Codecs.TIMESTAMP));
        assertBounded(
                times,
                IntStream.range(0, 8_000).mapToObj(Instant::ofEpochSecond).toList());
    }

    @Test
    void nativeReadersAllocateTheValueAlone() {
        Codec<String> codec = Codecs.result(Codecs.STRING);
        for (Encoding encoding : new Encoding[] {Encoding.TAGGED, Encoding.PACKED}) {
            ByteBuf buffer = Unpooled.buffer();
            encoding.encode(codec, "abcdefgh", buffer);
            allocated(encoding, codec, buffer.readerIndex(0));
            // A string and its array: 24 bytes each.
            assertThat(allocated(encoding, codec, buffer.readerIndex(0)))
                    .as("%s", encoding)
                    .isBetween(24L, 64L);
        }
    }

    @Test
    void afterAMessageThatIsNoneTheNextOneIsReadAsAny() {
        Codec<String> codec = Codecs.result(Codecs.STRING);
        for (Encoding encoding : Encoding.values()) {
            ByteBuf right = Unpooled.buffer();
            encoding.encode(codec, "right", right);
            ByteBuf wrong = right.copy().setByte(right.writerIndex() - 1, 0x7E).writeByte(0x7E);
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(DecodeException.class)
                        .isThrownBy(() -> encoding.decode(codec, wrong.readerIndex(0), DecodeLimits.DEFAULT));
                assertThat(encoding.decode(codec, right.readerIndex(0), DecodeLimits.DEFAULT))
                        .isEqualTo("right");
            }
        }
    }

    private static void assertBounded(Codec<?> codec, byte[] bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        try {
            for (Encoding encoding : Encoding.values()) {
                allocated(encoding, codec, buffer.readerIndex(0)); // classes, and lambdas' call sites, on first use
                assertThat(allocated(encoding, codec, buffer.readerIndex(0)))
                        .as("allocated for %d bytes, %s", bytes.length, encoding)
                        .isLessThanOrEqualTo(8_192 + 64L * bytes.length);
            }
        } finally {
            buffer.release();
        }
    }

    private static <T> void assertBounded(Codec<T> codec, T value) {
        assertBounded(codec, Wire.encode(codec, value));
        assertBounded(codec, PackedTest.encode(codec, value));
    }

    private static long allocated(Encoding encoding, Codec<?> codec, ByteBuf buffer) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            encoding.decode(codec, buffer, DecodeLimits.DEFAULT);
        } catch (DecodeException e) {
            assertThat(e.offset()).isNotNegative();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
