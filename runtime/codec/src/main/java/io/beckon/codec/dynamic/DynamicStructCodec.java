/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Codec;
import io.beckon.codec.StructCodec;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A struct or exception, field by field as its descriptor says. */
final class DynamicStructCodec extends StructCodec<Object> {
    private final StructDescriptor struct;
    private List<Field> ascending = List.of();

    private record Field(FieldDescriptor descriptor, Codec<Object> codec, Absent absent) {
        boolean isNullable() {
            return descriptor.presence() == Presence.OPTIONAL;
        }

        @Nullable
        Object read(ValueReader in) {
            int id = descriptor.id();
            return isNullable() ? codec.readOptional(id, in) : in.value(id, codec, null);
        }
    }

    DynamicStructCodec(StructDescriptor struct) {
        super(struct.fields().size(), headBits(struct));
        this.struct = struct;
    }

    /** {@return how many bits the packed encoding has in its head}: one for each field that may be absent, and one for each bool */
    private static int headBits(StructDescriptor struct) {
        int bits = 0;
        for (FieldDescriptor field : struct.fields()) {
            bits += (field.presence() == Presence.OPTIONAL ? 1 : 0) + (field.type() == BaseType.BOOL ? 1 : 0);
        }
        return bits;
    }

    /** Finds the fields' codecs, after this one is known to them. */
    void resolve(Map<StructDescriptor, Codec<Object>> known) {
        ascending = struct.fields().stream()
                .sorted(Comparator.comparingInt(FieldDescriptor::id))
                .map(each -> new Field(each, DynamicCodec.codec(each.type(), known), new Absent(struct, each)))
                .toList();
    }

    @Override
    public TypeDescriptor descriptor() {
        return struct;
    }

    @Override
    protected void writeFields(Object value, ValueWriter out) {
        DynamicStruct values = (DynamicStruct) value;
        for (Field field : ascending) {
            Object each = values.get(field.descriptor);
            if (field.isNullable()) {
                field.codec.writeOptional(field.descriptor.id(), each, out);
            } else if (each != null) {
                field.codec.write(field.descriptor.id(), each, out);
            }
        }
    }

    @Override
    protected Object readFields(ValueReader in) {
        Map<FieldDescriptor, Object> values = new HashMap<>();
        for (Field field : ascending) {
            Object came = field.read(in);
            Object value = came == null ? field.absent.value() : came;
            if (value != null) {
                values.put(field.descriptor, value);
            }
        }
        return DynamicStruct.checked(struct, values);
    }
}
