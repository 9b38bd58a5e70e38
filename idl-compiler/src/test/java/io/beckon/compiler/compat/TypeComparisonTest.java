/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Bytes;
import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeException;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Reserved;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the wire rules for types against the runtime: what is written as one type is read as another, for each pair of base types
 * and enums, alone and in containers. What is told to break the wire does so there, and nothing else does.
 */
class TypeComparisonTest {
    private static final SourceFile FILE = new SourceFile("sizes.rpc", "Size");
    private static final EnumType SIZE =
            new EnumType("Size", List.of(), Reserved.NOTHING, null, List.of(), new Span(FILE, 0, 4));
    private static final Schema SCHEMA =
            new Schema(List.of(new Document(FILE, true, List.of(), List.of(), List.of(SIZE))));

    private static final Bytes NO_TEXT = Bytes.of(new byte[] {(byte) 0xC3, 0x28});

    enum Size {
        SMALL
    }

    /** A type, how it is written and read, and a value that shows what it is. */
    record Sample<T>(Type type, Codec<T> codec, T value) {
        ByteBuf written() {
            ByteBuf bytes = Unpooled.buffer();
            Codecs.result(codec).encode(value, new WireWriter(bytes));
            return bytes;
        }

        boolean reads(Sample<?> other) {
            try {
                Codecs.result(codec).decode(new WireReader(other.written()));
                return true;
            } catch (DecodeException e) {
                return false;
            }
        }

        Sample<List<T>> inList() {
            return new Sample<>(new Type.ListOf(type), Codecs.list(codec), List.of(value));
        }

        Sample<Set<T>> inSet() {
            return new Sample<>(new Type.SetOf(type), Codecs.set(codec), Set.of(value));
        }

        Sample<Map<T, Boolean>> asKey() {
            Type map = new Type.MapOf(type, Type.Base.BOOL);
            return new Sample<>(map, Codecs.map(codec, Codecs.BOOL), Map.of(value, true));
        }

        Sample<Map<String, T>> asValue() {
            Type map = new Type.MapOf(Type.Base.STRING, type);
            return new Sample<>(map, Codecs.map(Codecs.STRING, codec), Map.of("a", value));
        }

        Stream<Sample<?>> everywhere() {
            return Stream.of(this, inList(), inSet(), asKey(), asValue(), inList().inList());
        }
    }

    private static List<Sample<?>> samples() {
        List<Sample<?>> samples = new ArrayList<>(List.of(
                new Sample<>(Type.Base.BOOL, Codecs.BOOL, true),
                new Sample<>(Type.Base.I8, Codecs.I8, (byte) 1),
                new Sample<>(Type.Base.I16, Codecs.I16, (short) 1),
                new Sample<>(Type.Base.I32, Codecs.I32, 1),
                new Sample<>(Type.Base.I64, Codecs.I64, 1L),
                new Sample<>(Type.Base.DOUBLE, Codecs.DOUBLE, 1.0),
                new Sample<>(Type.Base.STRING, Codecs.STRING, "text"),
                new Sample<>(Type.Base.BINARY, Codecs.BINARY, NO_TEXT),
                new Sample<>(Type.Base.UUID, Codecs.UUID, new UUID(1, 2)),
                new Sample<>(
                        new Type.Named(SIZE.key()),
                        Codecs.enumeration(Size::ordinal, n -> Size.SMALL, schema -> schema.enumeration("Size")),
                        Size.SMALL)));
        return samples.stream().flatMap(Sample::everywhere).toList();
    }

    static Stream<Sample<?>> each() {
        return samples().stream();
    }

    @ParameterizedTest
    @MethodSource("each")
    void breaksTheWireWhereTheRuntimeRefuses(Sample<?> before) {
        for (Sample<?> now : samples()) {
            Difference difference = new TypeComparison(new Versions(SCHEMA, SCHEMA)).compare(before.type(), now.type());
            boolean bothRead = before.reads(now) && now.reads(before);
            boolean oneReads = before.reads(now) || now.reads(before);
            assertThat(difference)
                    .as("from %s to %s", before.type(), now.type())
                    .matches(d -> bothRead == d.compareTo(Difference.JAVA) <= 0)
                    .matches(d -> (bothRead != oneReads) == (d == Difference.TEXT));
        }
    }
}
