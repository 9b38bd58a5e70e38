/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Codec;
import io.beckon.codec.EncodeException;
import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.UnionCodec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.HashMap;
import java.util.Map;

/** A union, by its one field. */
final class DynamicUnionCodec extends UnionCodec<Object> {
    private final StructDescriptor union;
    private final Map<Integer, Codec<Object>> codecs = new HashMap<>();

    DynamicUnionCodec(StructDescriptor union) {
        super(union.name());
        this.union = union;
    }

    /** Finds the fields' codecs, after this one is known to them. */
    void resolve(Map<StructDescriptor, Codec<Object>> known) {
        for (FieldDescriptor field : union.fields()) {
            codecs.put(field.id(), DynamicCodec.codec(field.type(), known));
        }
    }

    @Override
    public TypeDescriptor descriptor() {
        return union;
    }

    @Override
    protected void encodeCase(Object value, WireWriter out) {
        DynamicUnion chosen = (DynamicUnion) value;
        out.value(chosen.id(), codec(chosen), chosen.value());
    }

    @Override
    protected void packCase(Object value, PackedWriter out) {
        DynamicUnion chosen = (DynamicUnion) value;
        out.unionCase(chosen.id()).value(codec(chosen), chosen.value());
    }

    @Override
    protected Object unpackCase(PackedReader in) {
        int id = in.unionCase();
        Codec<Object> codec = codecs.get(id);
        if (codec == null) {
            throw in.noCase(union.name());
        }
        return new DynamicUnion(union, id, codec.unpack(in, id));
    }

    private Codec<Object> codec(DynamicUnion chosen) {
        Codec<Object> codec = codecs.get(chosen.id());
        if (codec == null) {
            throw new EncodeException("a case of " + union + " that came from a newer peer cannot be sent on");
        }
        return codec;
    }

    @Override
    protected Object decodeCase(WireReader in) {
        int id = in.fieldId();
        Codec<Object> codec = codecs.get(id);
        if (codec == null) {
            in.skip();
            return new DynamicUnion(union, id, null);
        }
        return new DynamicUnion(union, id, in.value(codec));
    }
}
