/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WireWriterTest {
    @Test
    void writesNothingForNulls() {
        assertThat(written(out -> {
                    out.optionalBool(1, null);
                    out.optionalI8(2, null);
                    out.optionalI16(3, null);
                    out.optionalI32(4, null);
                    out.optionalI64(5, null);
                    out.optionalFloat64(6, null);
                    out.optionalString(7, null);
                    out.optionalBinary(8, null);
                    out.optionalUuid(9, null);
                    out.optionalValue(10, Codecs.BOOL, null);
                }))
                .isEqualTo("00");
    }

    @Test
    void writesOptionalFieldsAndValuesOfCodecsAsItWritesOthers() {
        UUID uuid = new UUID(1, 2);
        assertThat(written(out -> {
                    out.optionalBool(1, true);
                    out.optionalI8(2, (byte) 1);
                    out.optionalI16(3, (short) 1);
                    out.optionalI32(4, 1);
                    out.optionalI64(5, 1L);
                    out.optionalFloat64(6, 1.0);
                    out.value(7, Codecs.UUID, uuid);
                    Codecs.BOOL.write(8, false, out);
                }))
                .isEqualTo(written(out -> {
                    out.bool(1, true);
                    out.i8(2, (byte) 1);
                    out.i16(3, (short) 1);
                    out.i32(4, 1);
                    out.i64(5, 1L);
                    out.float64(6, 1.0);
                    out.uuid(7, uuid);
                    out.bool(8, false);
                }));
    }

    @Test
    void writesEveryNanAlike() {
        double other = Double.longBitsToDouble(0xFFF0_0000_0000_0001L);
        assertThat(written(out -> out.float64(1, other))).isEqualTo(written(out -> out.float64(1, Double.NaN)));
    }

    @Test
    void refusesIdsThatDoNotAscendOrDoNotFit() {
        assertRefused("field id 3 does not ascend within 16 bits", out -> {
            out.i8(3, (byte) 0);
            out.i8(3, (byte) 0);
        });
        assertRefused("field id -1 does not ascend within 16 bits", out -> {
            out.i8(0, (byte) 0);
            out.i8(-1, (byte) 0);
        });
        assertRefused("field id 32768 does not ascend within 16 bits", out -> out.i8(32768, (byte) 0));
        assertRefused("field id -32769 does not ascend within 16 bits", out -> out.i8(-32769, (byte) 0));
    }

    @Test
    void refusesNullsInContainers() {
        List<Integer> list = Arrays.asList(1, null);
        Map<Integer, Integer> map = Collections.singletonMap(1, null);
        assertRefused("a null in a container", out -> out.value(1, Codecs.list(Codecs.I32), list));
        assertRefused("a null in a container", out -> out.value(1, Codecs.map(Codecs.I32, Codecs.I32), map));
    }

    @Test
    void refusesAContainerThatChangesMeanwhile() {
        Set<Integer> changing = new AbstractSet<>() {
            @Override
            public Iterator<Integer> iterator() {
                return List.of(1, 2, 3).iterator();
            }

            @Override
            public int size() {
                return 2;
            }
        };
        assertRefused(
                "a container of 2 had 3 elements while it was written",
                out -> out.value(1, Codecs.set(Codecs.I32), changing));
    }

    @Test
    void refusesWhatNoReaderTakes() {
        DynamicStructCodec chain = new DynamicStructCodec(Map.of());
        chain.field(1, chain);
        Map<Integer, Object> value = Map.of();
        for (int depth = 1; depth < 64; depth++) {
            value = Map.of(1, value);
        }
        assertThat(Wire.decode(chain, Wire.encode(chain, value))).isEqualTo(value);
        Map<Integer, Object> deeper = Map.of(1, value);
        assertThatExceptionOfType(EncodeException.class)
                .isThrownBy(() -> Wire.encode(chain, deeper))
                .withMessage("nested more than 64 deep, which no reader takes");
    }

    private static void assertRefused(String message, Consumer<ValueWriter> fields) {
        assertThatExceptionOfType(EncodeException.class)
                .isThrownBy(() -> written(fields))
                .withMessage(message);
    }

    private static String written(Consumer<ValueWriter> fields) {
        return Wire.hex(Wire.encode(
                new StructCodec<String>(0) {
                    @Override
                    protected void writeFields(String value, ValueWriter out) {
                        fields.accept(out);
                    }

                    @Override
                    protected String readFields(ValueReader in) {
                        throw new UnsupportedOperationException();
                    }
                },
                ""));
    }
}
