/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A struct with a field of each kind, written as the generator writes them. */
record Sample(
        boolean flag,
        byte tiny,
        short small,
        int medium,
        long large,
        double real,
        String text,
        Bytes blob,
        UUID uuid,
        List<Integer> list,
        Set<String> set,
        Map<String, Long> map,
        @Nullable Sample child) {
    static final Codec<Sample> CODEC = new SampleCodec();

    Sample {
        text = Fields.present(text, "Sample.text");
        blob = Fields.present(blob, "Sample.blob");
        uuid = Fields.present(uuid, "Sample.uuid");
        list = Fields.list(list, "Sample.list");
        set = Fields.set(set, "Sample.set");
        map = Fields.map(map, "Sample.map");
    }

    /** A sample that is distinct in every field. */
    static Sample of(@Nullable Sample child) {
        return new Sample(
                true,
                (byte) -1,
                (short) 300,
                -70_000,
                1L << 40,
                1.5,
                "zażółć 🐢",
                Bytes.of((byte) 0, (byte) -1),
                new UUID(1, -2),
                List.of(1, -1, 64),
                Set.of("one"),
                Map.of("two", 2L),
                child);
    }

    private static final class SampleCodec extends StructCodec<Sample> {
        private static final Codec<List<Integer>> LIST = Codecs.list(Codecs.I32);
        private static final Codec<Set<String>> SET = Codecs.set(Codecs.STRING);
        private static final Codec<Map<String, Long>> MAP = Codecs.map(Codecs.STRING, Codecs.I64);

        SampleCodec() {
            super(13);
        }

        @Override
        protected void encodeFields(Sample value, WireWriter out) {
            out.bool(1, value.flag);
            out.i8(2, value.tiny);
            out.i16(3, value.small);
            out.i32(4, value.medium);
            out.i64(5, value.large);
            out.float64(6, value.real);
            out.string(7, value.text);
            out.binary(8, value.blob);
            out.uuid(9, value.uuid);
            out.value(10, LIST, value.list);
            out.value(11, SET, value.set);
            out.value(12, MAP, value.map);
            out.value(13, this, value.child);
        }

        @Override
        protected void packFields(Sample value, PackedWriter out) {
            out.bits(2, (value.flag ? 1 : 0) | (value.child != null ? 2 : 0));
            out.i8(value.tiny)
                    .i16(value.small)
                    .i32(value.medium)
                    .i64(value.large)
                    .float64(value.real);
            out.string(value.text)
                    .binary(value.blob)
                    .uuid(value.uuid)
                    .value(LIST, value.list)
                    .value(SET, value.set);
            out.value(MAP, value.map).value(this, value.child);
        }

        @Override
        protected Sample unpackFields(PackedReader in) {
            long bits = in.bits(2);
            return new Sample(
                    (bits & 1) != 0,
                    in.i8(2),
                    in.i16(3),
                    in.i32(4),
                    in.i64(5),
                    in.float64(6),
                    in.string(7),
                    in.binary(8),
                    in.uuid(9),
                    LIST.unpack(in, 10),
                    SET.unpack(in, 11),
                    MAP.unpack(in, 12),
                    unpack(in, 13, bits & 2));
        }

        @Override
        protected Sample decodeFields(WireReader in) {
            boolean flag = false;
            byte tiny = 0;
            short small = 0;
            int medium = 0;
            long large = 0;
            double real = 0;
            String text = "";
            Bytes blob = Bytes.EMPTY;
            UUID uuid = null;
            List<Integer> list = List.of();
            Set<String> set = Set.of();
            Map<String, Long> map = Map.of();
            Sample child = null;
            while (in.nextField()) {
                switch (in.fieldId()) {
                    case 1 -> flag = in.bool();
                    case 2 -> tiny = in.i8();
                    case 3 -> small = in.i16();
                    case 4 -> medium = in.i32();
                    case 5 -> large = in.i64();
                    case 6 -> real = in.float64();
                    case 7 -> text = in.string();
                    case 8 -> blob = in.binary();
                    case 9 -> uuid = in.uuid();
                    case 10 -> list = in.value(LIST);
                    case 11 -> set = in.value(SET);
                    case 12 -> map = in.value(MAP);
                    case 13 -> child = in.value(this);
                    default -> in.skip();
                }
            }
            return new Sample(flag, tiny, small, medium, large, real, text, blob, uuid, list, set, map, child);
        }
    }
}
