/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Codec;
import io.beckon.codec.UnionCodec;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
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
    protected void writeFields(Object value, ValueWriter out) {
        DynamicUnion chosen = (DynamicUnion) value;
        Case known = cases.get(chosen.id());
        Object held = chosen.value();
        if (known == null || held == null) {
            throw unknownCase();
        }
        out.unionCase(chosen.id());
        known.codec.write(chosen.id(), held, out);
    }

    @Override
    protected Object readCase(int id, ValueReader in) {
        Case known = cases.get(id);
        return known == null
                ? new DynamicUnion(union, unknown(id, in), null)
                : DynamicUnion.checked(union, known.field, known.codec.read(id, in));
    }
}
