/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.FieldBounds;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.Notes;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.StructDescriptor.Kind;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys and elements that a newer peer tells apart, and this reader does not. */
class MergedKeysTest {
    private static final StructDescriptor OLD =
            new StructDescriptor(Kind.STRUCT, "Point", List.of(field(1, "x")), Notes.NONE);
    private static final StructDescriptor NEW =
            new StructDescriptor(Kind.STRUCT, "Point", List.of(field(1, "x"), field(2, "y")), Notes.NONE);

    private enum Colour {
        RED,
        UNRECOGNIZED
    }

    private static final Codec<Colour> COLOURS = Codecs.enumeration(
            Enum::ordinal,
            number -> number == 0 ? Colour.RED : Colour.UNRECOGNIZED,
            schema -> schema.enumeration("Colour").member("RED", 0));

    private static FieldDescriptor field(int id, String name) {
        return new FieldDescriptor(id, name, Presence.UNMARKED, () -> BaseType.I32, null, FieldBounds.NONE, Notes.NONE);
    }

    private static DynamicStruct point(int x, int y) {
        return DynamicStruct.builder(NEW).set("x", x).set("y", y).build();
    }

    private static DynamicStruct old(int x) {
        return DynamicStruct.builder(OLD).set("x", x).build();
    }

    @Test
    void structsThatDifferInAnUnknownFieldAreOne() {
        Set<DynamicStruct> points = new LinkedHashSet<>(List.of(point(1, 1), point(2, 1), point(1, 2)));
        assertThat(reread(
                        DynamicCodec.of(new SetDescriptor(() -> NEW)),
                        points,
                        DynamicCodec.of(new SetDescriptor(() -> OLD))))
                .isEqualTo(Set.of(old(1), old(2)));
    }

    @Test
    void ofEntriesWhoseKeysAreOneTheLastStays() {
        Map<DynamicStruct, Integer> byPoint = new LinkedHashMap<>();
        byPoint.put(point(1, 1), 11);
        byPoint.put(point(2, 1), 21);
        byPoint.put(point(1, 2), 12);
        assertThat(reread(
                        DynamicCodec.of(new MapDescriptor(() -> NEW, () -> BaseType.I32)),
                        byPoint,
                        DynamicCodec.of(new MapDescriptor(() -> OLD, () -> BaseType.I32))))
                .isEqualTo(Map.of(old(1), 12, old(2), 21));
    }

    @Test
    void asManyAsOneLikesAreNoFlood() {
        Set<DynamicStruct> points = new LinkedHashSet<>();
        IntStream.range(0, 1000).forEach(y -> points.add(point(1, y)));
        assertThat(reread(
                        DynamicCodec.of(new SetDescriptor(() -> NEW)),
                        points,
                        DynamicCodec.of(new SetDescriptor(() -> OLD))))
                .isEqualTo(Set.of(old(1)));
    }

    @Test
    void unknownMembersOfAnEnumAreOneInEitherEncoding() {
        Set<Integer> numbers = new LinkedHashSet<>(List.of(7, 0, 8));
        Codec<Set<Colour>> read = Codecs.set(COLOURS);
        assertThat(reread(Codecs.set(Codecs.I32), numbers, read)).containsExactly(Colour.UNRECOGNIZED, Colour.RED);

        ByteBuf packed = Unpooled.buffer();
        Codecs.set(Codecs.I32).encode(numbers, new PackedWriter(packed));
        assertThat(read.decode(new PackedReader(packed, DecodeLimits.DEFAULT)))
                .containsExactly(Colour.UNRECOGNIZED, Colour.RED);

        Map<Integer, String> names = new LinkedHashMap<>(Map.of(0, "red"));
        Stream.of(8, 7).forEach(number -> names.put(number, "number " + number));
        assertThat(reread(Codecs.map(Codecs.I32, Codecs.STRING), names, Codecs.map(COLOURS, Codecs.STRING)))
                .isEqualTo(Map.of(Colour.RED, "red", Colour.UNRECOGNIZED, "number 7"));
    }

    @SuppressWarnings("unchecked") // a test says of what type its values are
    private static <T> T reread(Codec<?> from, Object value, Codec<T> to) {
        ByteBuf bytes = Unpooled.buffer();
        Codecs.result((Codec<Object>) from).encode(value, new WireWriter(bytes));
        return Codecs.result(to).decode(new WireReader(bytes));
    }
}
