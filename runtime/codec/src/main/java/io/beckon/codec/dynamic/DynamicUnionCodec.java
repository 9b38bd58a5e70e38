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
    private final Map<Integer, Case> cases = new HashMap<>();

    private record Case(FieldDescriptor field, Codec<Object> codec) {}

    DynamicUnionCodec(StructDescriptor union) {
        super(union.name());
        this.union = union;
    }

    /** Finds the fields' codecs, after this one is known to them. */
    void resolve(Map<StructDescriptor, Codec<Object>> known) {
        for (FieldDescriptor field : union.fields()) {
            cases.put(field.id(), new Case(field, DynamicCodec.codec(field.type(), known)));
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
        Case known = cases.get(id);
        if (known == null) {
            throw in.noCase(union.name());
        }
        return DynamicUnion.checked(union, known.field, known.codec.unpack(in, id));
    }

    private Codec<Object> codec(DynamicUnion chosen) {
        Case known = cases.get(chosen.id());
        if (known == null) {
            throw new EncodeException("a case of " + union + " that came from a newer peer cannot be sent on");
        }
        return known.codec;
    }

    @Override
    protected Object decodeCase(WireReader in) {
        int id = in.fieldId();
        Case known = cases.get(id);
        if (known == null) {
            in.skip();
            return new DynamicUnion(union, id, null);
        }
        return DynamicUnion.checked(union, known.field, in.value(known.codec));
    }
}
