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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No bytes make a reader take many more steps than they are: headers and numbers that it looks at are counted. */
class StepsTest {
    private static final int DEEPEST = DecodeLimits.DEFAULT.maxDepth();

    private static final DynamicStructCodec TREE = new DynamicStructCodec(Map.of());

    static {
        TREE.field(1, TREE);
        TREE.field(2, Codecs.list(TREE));
        TREE.field(3, Codecs.map(Codecs.I8, Codecs.I64));
        TREE.field(4, Codecs.I32);
        TREE.field(5, Codecs.BINARY);
        TREE.field(6, Codecs.list(Codecs.BOOL));
        TREE.field(7, Codecs.list(Codecs.STRING));
    }

    /** Counts what it does beyond copying. */
    private static final class Counting extends WireReader {
        private int steps;

        Counting(ByteBuf buffer) {
            super(buffer);
        }

        @Override
        void first() {
            steps++;
            super.first();
        }

        @Override
        void next() {
            steps++;
            super.next();
        }

        @Override
        WireType type(int code) {
            steps++;
            return super.type(code);
        }

        @Override
        long varint(int maxBytes, int maxBits) {
            steps++;
            return super.varint(maxBytes, maxBits);
        }
    }

    /** The same, of a reader that takes fields in any order. */
    private static final class CountingLenient extends LenientCompactReader {
        private int steps;

        CountingLenient(ByteBuf buffer) {
            super(buffer, DecodeLimits.DEFAULT);
        }

        @Override
        int anyHeader() {
            steps++;
            return super.anyHeader();
        }

        @Override
        WireType type(int code) {
            steps++;
            return super.type(code);
        }

        @Override
        long varint(int maxBytes, int maxBits) {
            steps++;
            return super.varint(maxBytes, maxBits);
        }
    }

    /** The same, of the packed encoding: numbers, texts, bits of heads, bools, and structs. */
    private static final class CountingPacked extends PackedReader {
        private int steps;

        CountingPacked(ByteBuf buffer) {
            super(buffer, DecodeLimits.DEFAULT);
        }

        @Override
        void beginStruct(StructCodec<?> codec) {
            steps++;
            super.beginStruct(codec);
        }

        @Override
        boolean bit() {
            steps++;
            return super.bit();
        }

        @Override
        long number(int maxBits) {
            steps++;
            return super.number(maxBits);
        }

        @Override
        public boolean decodeBool() {
            steps++;
            return super.decodeBool();
        }

        @Override
        public String decodeString() {
            steps++;
            return super.decodeString();
        }
    }

    @Test
    void randomBytes() {
        Seeds.each(20_000, random -> {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            assertFew(bytes);
        });
    }

    @Test
    void damagedValues() {
        Seeds.each(4_000, random -> {
            int depth = random.nextInt(DEEPEST);
            assertFew(damaged(Wire.encode(TREE, tree(depth)), random));
            assertFew(damaged(PackedTest.encode(TREE, tree(depth)), random));
        });
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        return bytes;
    }

    @Test
    void structsOutOfOrderInEachOther() {
        // Field 5, so many bytes; then field 1, the next struct; at last field 5 once more.
        ByteBuf deep = Unpooled.buffer();
        for (int i = 0; i < DEEPEST - 1; i++) {
            deep.writeBytes(Wire.hex("58 02 00 00 0c 02"));
        }
        deep.writeBytes(Wire.hex("58 02 00 00 00"));
        for (int i = 0; i < DEEPEST - 1; i++) {
            deep.writeBytes(Wire.hex("48 01 00 00"));
        }
        byte[] bytes = new byte[deep.readableBytes()];
        deep.readBytes(bytes);
        CountingLenient in = new CountingLenient(Unpooled.wrappedBuffer(bytes));
        Map<Integer, Object> value = TREE.decode(in);
        assertThat(value).containsKeys(1, 5);
        assertThat(in.steps).isLessThan(2 * DEEPEST * bytes.length);
    }

    private static Map<Integer, Object> tree(int depth) {
        Map<Integer, Object> entries = Map.of(
                3,
                Map.of((byte) 1, 1L << 40),
                4,
                depth,
                5,
                Bytes.utf8("abc"),
                6,
                Collections.nCopies(depth, true),
                7,
                List.of("ab", "é"));
        return depth == 0 ? entries : Map.of(1, tree(depth - 1), 4, depth);
    }

    private static void assertFew(byte[] bytes) {
        Counting in = new Counting(Unpooled.wrappedBuffer(bytes));
        CountingLenient lenient = new CountingLenient(Unpooled.wrappedBuffer(bytes));
        CountingPacked packed = new CountingPacked(Unpooled.wrappedBuffer(bytes));
        decodes(in);
        decodes(lenient);
        decodes(packed);
        assertThat(in.steps).isLessThanOrEqualTo(8 * (bytes.length + 1));
        assertThat(packed.steps).isLessThanOrEqualTo(9 * (bytes.length + 1));
        assertThat(lenient.steps).isLessThanOrEqualTo(2 * DEEPEST * (bytes.length + 1));
    }

    private static void decodes(ValueReader in) {
        try {
            TREE.decode(in);
        } catch (DecodeException e) {
            assertThat(e.offset()).isNotNegative();
        }
    }
}
