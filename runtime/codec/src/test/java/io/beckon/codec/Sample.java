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
            super(13, 2);
        }

        @Override
        protected void writeFields(Sample value, ValueWriter out) {
            out.bool(1, value.flag);
            out.i8(2, value.tiny);
            out.i16(3, value.small);
            out.i32(4, value.medium);
            out.i64(5, value.large);
            out.float64(6, value.real);
            out.string(7, value.text);
            out.binary(8, value.blob);
            out.uuid(9, value.uuid);
            LIST.write(10, value.list, out);
            SET.write(11, value.set, out);
            MAP.write(12, value.map, out);
            writeOptional(13, value.child, out);
        }

        @Override
        protected Sample readFields(ValueReader in) {
            return new Sample(
                    in.bool(1),
                    in.i8(2),
                    in.i16(3),
                    in.i32(4),
                    in.i64(5),
                    in.float64(6),
                    in.string(7),
                    in.binary(8),
                    in.uuid(9),
                    LIST.read(10, in),
                    SET.read(11, in),
                    MAP.read(12, in),
                    readOptional(13, in));
        }
    }
}
