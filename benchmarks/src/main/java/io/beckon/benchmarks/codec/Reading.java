/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Codec;
import io.beckon.codec.Fields;
import io.beckon.codec.StructCodec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sensor's reading: the small message. */
record Reading(
        long sequence, String sensor, short channel, boolean valid, long takenAt, double value, String unit, UUID id) {
    static final Codec<Reading> CODEC = new ReadingCodec();

    Reading {
        sensor = Fields.present(sensor, "Reading.sensor");
        unit = Fields.present(unit, "Reading.unit");
        id = Fields.present(id, "Reading.id");
    }

    private static final class ReadingCodec extends StructCodec<Reading> {
        ReadingCodec() {
            super(8);
        }

        @Override
        protected void encodeFields(Reading value, WireWriter out) {
            out.i64(1, value.sequence);
            out.string(2, value.sensor);
            out.i16(3, value.channel);
            out.bool(4, value.valid);
            out.i64(5, value.takenAt);
            out.float64(6, value.value);
            out.string(7, value.unit);
            out.uuid(8, value.id);
        }

        @Override
        protected Reading decodeFields(WireReader in) {
            long sequence = 0;
            String sensor = "";
            short channel = 0;
            boolean valid = false;
            long takenAt = 0;
            double value = 0;
            String unit = "";
            @Nullable UUID id = null;
            while (in.nextField()) {
                switch (in.fieldId()) {
                    case 1 -> sequence = in.i64();
                    case 2 -> sensor = in.string();
                    case 3 -> channel = in.i16();
                    case 4 -> valid = in.bool();
                    case 5 -> takenAt = in.i64();
                    case 6 -> value = in.float64();
                    case 7 -> unit = in.string();
                    case 8 -> id = in.uuid();
                    default -> in.skip();
                }
            }
            return new Reading(
                    sequence, sensor, channel, valid, takenAt, value, unit, Fields.present(id, "Reading.id"));
        }
    }
}
