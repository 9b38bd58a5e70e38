/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Codec;
import io.beckon.codec.StructCodec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A struct or exception, field by field as its descriptor says. */
final class DynamicStructCodec extends StructCodec<Object> {
    private final StructDescriptor struct;
    private List<Field> ascending = List.of();
    private final Map<Integer, Field> byId = new HashMap<>();

    private record Field(FieldDescriptor descriptor, Codec<Object> codec, Absent absent) {}

    DynamicStructCodec(StructDescriptor struct) {
        super(struct.fields().size());
        this.struct = struct;
    }

    /** Finds the fields' codecs, after this one is known to them. */
    void resolve(Map<StructDescriptor, Codec<Object>> known) {
        ascending = struct.fields().stream()
                .sorted(Comparator.comparingInt(FieldDescriptor::id))
                .map(each -> new Field(each, DynamicCodec.codec(each.type(), known), new Absent(struct, each)))
                .toList();
        ascending.forEach(field -> byId.put(field.descriptor.id(), field));
    }

    @Override
    public TypeDescriptor descriptor() {
        return struct;
    }

    @Override
    protected void encodeFields(Object value, WireWriter out) {
        DynamicStruct values = (DynamicStruct) value;
        for (Field field : ascending) {
            out.value(field.descriptor.id(), field.codec, values.get(field.descriptor));
        }
    }

    @Override
    protected Object decodeFields(WireReader in) {
        Map<FieldDescriptor, Object> values = new HashMap<>();
        while (in.nextField()) {
            Field field = byId.get(in.fieldId());
            if (field == null) {
                in.skip();
            } else {
                values.put(field.descriptor, in.value(field.codec));
            }
        }
        for (Field field : ascending) {
            if (!values.containsKey(field.descriptor)) {
                Object value = field.absent.value();
                if (value != null) {
                    values.put(field.descriptor, value);
                }
            }
        }
        return new DynamicStruct(struct, values);
    }
}
