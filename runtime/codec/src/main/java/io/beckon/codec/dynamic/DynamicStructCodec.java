/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Codec;
import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.StructCodec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A struct or exception, field by field as its descriptor says. */
final class DynamicStructCodec extends StructCodec<Object> {
    private final StructDescriptor struct;
    private List<Field> ascending = List.of();
    private final Map<Integer, Field> byId = new HashMap<>();

    /** In the packed encoding: a bit for each field that may be absent, and one for the value of each bool. */
    private int headBits;

    private record Field(FieldDescriptor descriptor, Codec<Object> codec, Absent absent) {
        boolean isBool() {
            return descriptor.type() == BaseType.BOOL;
        }

        boolean isNullable() {
            return descriptor.presence() == Presence.OPTIONAL;
        }
    }

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
        for (Field field : ascending) {
            byId.put(field.descriptor.id(), field);
            headBits += (field.isNullable() ? 1 : 0) + (field.isBool() ? 1 : 0);
        }
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
        return DynamicStruct.checked(struct, values);
    }

    @Override
    protected void packFields(Object value, PackedWriter out) {
        DynamicStruct values = (DynamicStruct) value;
        writeHead(values, out);
        for (Field field : ascending) {
            if (!field.isBool()) {
                out.value(field.codec, values.get(field.descriptor));
            }
        }
    }

    @Override
    protected Object unpackFields(PackedReader in) {
        BitSet head = readHead(in);
        Map<FieldDescriptor, Object> values = new HashMap<>();
        int bit = 0;
        for (Field field : ascending) {
            boolean isThere = !field.isNullable() || head.get(bit++);
            boolean isTrue = field.isBool() && head.get(bit++);
            Object value = !isThere
                    ? field.absent.value()
                    : field.isBool() ? (Object) isTrue : field.codec.unpack(in, field.descriptor.id());
            if (value != null) {
                values.put(field.descriptor, value);
            }
        }
        return DynamicStruct.checked(struct, values);
    }

    private void writeHead(DynamicStruct values, PackedWriter out) {
        BitSet head = new BitSet(headBits);
        int bit = 0;
        for (Field field : ascending) {
            Object value = values.get(field.descriptor);
            if (field.isNullable()) {
                head.set(bit++, value != null);
            }
            if (field.isBool()) {
                head.set(bit++, Boolean.TRUE.equals(value));
            }
        }
        long[] words = Arrays.copyOf(head.toLongArray(), (headBits + 63) / 64);
        for (int i = 0; i < words.length; i++) {
            out.bits(Math.min(64, headBits - 64 * i), words[i]);
        }
        if (ascending.isEmpty()) {
            out.bits(0, 0);
        }
    }

    private BitSet readHead(PackedReader in) {
        long[] words = new long[(headBits + 63) / 64];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.bits(Math.min(64, headBits - 64 * i));
        }
        if (ascending.isEmpty()) {
            in.bits(0);
        }
        return BitSet.valueOf(words);
    }
}
