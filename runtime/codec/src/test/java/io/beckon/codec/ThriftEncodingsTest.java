/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The encodings of Apache Thrift's peers: the bytes of libthrift, read as its generated code reads them. */
class ThriftEncodingsTest {
    private static final String THRIFT = "THRIFT_.*";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = THRIFT)
    void bytesAndValuesAreThoseOfLibthrift(Encoding encoding) {
        Seeds.each(4_000, random -> {
            Shape shape = Shape.struct(random, 3);
            Object value = shape.value(random);
            byte[] bytes = ThriftPeer.encode(encoding, shape, value);
            assertThat(Wire.hex(Wire.encode(encoding, shape.codec(), value))).isEqualTo(Wire.hex(bytes));
            assertThat(Wire.decode(encoding, shape.codec(), bytes)).isEqualTo(value);
            assertThat(ThriftPeer.decode(encoding, shape, Wire.encode(encoding, shape.codec(), value)))
                    .isEqualTo(value);
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = THRIFT)
    void fieldsComeInAnyOrderAndTheLastOfSeveralCounts(Encoding encoding) {
        Seeds.each(4_000, random -> {
            Shape shape = Shape.struct(random, 3);
            byte[] bytes = ThriftPeer.encodeUnordered(encoding, shape, shape.value(random), random);
            assertThat(Wire.decode(encoding, shape.codec(), bytes))
                    .isEqualTo(ThriftPeer.decode(encoding, shape, bytes));
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = THRIFT)
    void generatedCodecsTravel(Encoding encoding) {
        Sample sample = Sample.of(Sample.of(null));
        assertThat(Wire.decode(encoding, Sample.CODEC, Wire.encode(encoding, Sample.CODEC, sample)))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = THRIFT)
    void fieldsOfOtherTypesArePassedOverAsApacheDoes(Encoding encoding) {
        Seeds.each(4_000, random -> {
            Shape.StructOf written = Shape.struct(random, 2);
            Shape.StructOf read = otherwiseTyped(written, random);
            byte[] bytes = ThriftPeer.encode(encoding, written, written.value(random));
            Object expected = ThriftPeer.decode(encoding, read, bytes);
            assertThat(Wire.decode(encoding, read.codec(), bytes)).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = THRIFT)
    void aMismatchDeepInsideConcernsNothingElse(Encoding encoding) {
        Shape inner = new Shape.StructOf(new TreeMap<>(Map.of(1, BaseShape.I32, 2, BaseShape.STRING)));
        Shape other = new Shape.StructOf(new TreeMap<>(Map.of(1, BaseShape.STRING, 2, BaseShape.STRING)));
        Shape written = new Shape.StructOf(new TreeMap<>(Map.of(1, new Shape.ListOf(inner), 5, BaseShape.I64)));
        Shape read = new Shape.StructOf(new TreeMap<>(Map.of(1, new Shape.ListOf(other), 5, BaseShape.I64)));
        Object value = Map.of(1, List.of(Map.of(1, 7, 2, "a"), Map.of(1, 8, 2, "b")), 5, 9L);
        assertThat(Wire.decode(encoding, read.codec(), Wire.encode(encoding, written.codec(), value)))
                .isEqualTo(Map.of(1, List.of(Map.of(2, "a"), Map.of(2, "b")), 5, 9L));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = THRIFT)
    void elementsOfAnotherTypeAreRefused(Encoding encoding) {
        Shape written = new Shape.StructOf(new TreeMap<>(Map.of(1, new Shape.ListOf(BaseShape.STRING))));
        Shape read = new Shape.StructOf(new TreeMap<>(Map.of(1, new Shape.ListOf(BaseShape.I32))));
        byte[] bytes = Wire.encode(encoding, written.codec(), Map.of(1, List.of("no number")));
        assertThatThrownBy(() -> Wire.decode(encoding, read.codec(), bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("elements of type BINARY, where I32 was expected (field 1");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = THRIFT)
    void hostileBytesAreReadOrRefused(Encoding encoding) {
        Codec<?> unknown = new DynamicStructCodec(Map.of());
        Seeds.each(20_000, random -> {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            Hostile.decodes(encoding, Sample.CODEC, bytes);
            Hostile.decodes(encoding, unknown, bytes);
        });
    }

    /** The same ids, some with another type. */
    private static Shape.StructOf otherwiseTyped(Shape.StructOf struct, Random random) {
        TreeMap<Integer, Shape> fields = new TreeMap<>(struct.fields());
        fields.replaceAll((id, shape) -> {
            BaseShape base = BaseShape.values()[random.nextInt(BaseShape.values().length)];
            return random.nextInt(3) > 0 ? shape : base;
        });
        return new Shape.StructOf(fields);
    }
}
