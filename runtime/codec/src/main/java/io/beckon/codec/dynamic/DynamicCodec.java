/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.codec.WireType;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How dynamic values of a type travel: the bytes are those of generated code, and so are the limits and what is refused. A field that
 * the descriptor does not have is skipped; a union's case that it does not have is kept as its id and cannot be sent on; an
 * enum's number that it does not have is kept and can.
 */
public final class DynamicCodec implements Codec<Object> {
    private final Codec<Object> codec;

    private DynamicCodec(Codec<Object> codec) {
        this.codec = codec;
    }

    /** {@return a codec of a type}, worth keeping: it is made by going through all types that this one leads to */
    public static DynamicCodec of(TypeDescriptor type) {
        return new DynamicCodec(codec(type, new IdentityHashMap<>()));
    }

    @Override
    public WireType type() {
        return codec.type();
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if it is of another type
     */
    @Override
    public void encode(Object value, ValueWriter out) {
        codec.encode(conforming(value), out);
    }

    @Override
    public Object decode(ValueReader in) {
        return codec.decode(in);
    }

    @Override
    public TypeDescriptor descriptor() {
        return codec.descriptor();
    }

    private Object conforming(Object value) {
        return Conforming.value(descriptor(), value, descriptor().toString());
    }

    /** {@return a type's codec}, where those of structs are known by then that lead to it */
    static Codec<Object> codec(TypeDescriptor type, Map<StructDescriptor, Codec<Object>> known) {
        if (type instanceof ListDescriptor list) {
            return of(Codecs.list(codec(list.element(), known)));
        }
        if (type instanceof SetDescriptor set) {
            return of(Codecs.set(codec(set.element(), known)));
        }
        if (type instanceof MapDescriptor map) {
            return of(Codecs.map(codec(map.key(), known), codec(map.value(), known)));
        }
        if (type instanceof EnumDescriptor enumeration) {
            return new DynamicEnumCodec(enumeration);
        }
        return type instanceof StructDescriptor struct ? struct(struct, known) : base((BaseType) type);
    }

    private static Codec<Object> struct(StructDescriptor struct, Map<StructDescriptor, Codec<Object>> known) {
        Codec<Object> found = known.get(struct);
        if (found != null) {
            return found;
        }
        if (struct.kind() == StructDescriptor.Kind.UNION) {
            DynamicUnionCodec codec = new DynamicUnionCodec(struct);
            known.put(struct, codec);
            codec.resolve(known);
            return codec;
        }
        DynamicStructCodec codec = new DynamicStructCodec(struct);
        known.put(struct, codec);
        codec.resolve(known);
        return codec;
    }

    private static Codec<Object> base(BaseType type) {
        return of(
                switch (type) {
                    case BOOL -> Codecs.BOOL;
                    case I8 -> Codecs.I8;
                    case I16 -> Codecs.I16;
                    case I32 -> Codecs.I32;
                    case I64 -> Codecs.I64;
                    case DOUBLE -> Codecs.DOUBLE;
                    case STRING -> Codecs.STRING;
                    case BINARY -> Codecs.BINARY;
                    case UUID -> Codecs.UUID;
                    case TIMESTAMP -> Codecs.TIMESTAMP;
                    case DURATION -> Codecs.DURATION;
                    case DATE -> Codecs.DATE;
                    case DECIMAL -> Codecs.DECIMAL;
                });
    }

    @SuppressWarnings("unchecked") // only conforming values reach it
    private static Codec<Object> of(Codec<?> codec) {
        return (Codec<Object>) codec;
    }
}
