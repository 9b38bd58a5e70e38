/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A struct that is described by a map, its values by id in another. Skips what the first does not name. */
final class DynamicStructCodec extends StructCodec<Map<Integer, Object>> {
    private final SortedMap<Integer, Codec<Object>> fields = new TreeMap<>();

    DynamicStructCodec(Map<Integer, ? extends Codec<?>> fields) {
        super(fields.size());
        fields.forEach(this::field);
    }

    /** Adds a field, which may be of this very struct. */
    @SuppressWarnings("unchecked") // values are of their field's type because tests make them so
    void field(int id, Codec<?> codec) {
        fields.put(id, (Codec<Object>) codec);
    }

    @Override
    protected void encodeFields(Map<Integer, Object> value, WireWriter out) {
        fields.forEach((id, codec) -> out.value(id, codec, value.get(id)));
    }

    @Override
    protected void packFields(Map<Integer, Object> value, PackedWriter out) {
        long bits = 0;
        int count = 0;
        for (Map.Entry<Integer, Codec<Object>> field : fields.entrySet()) {
            Object each = value.get(field.getKey());
            bits |= each == null ? 0 : 1L << count;
            count++;
            if (field.getValue().type().isBool()) {
                bits |= Boolean.TRUE.equals(each) ? 1L << count : 0;
                count++;
            }
        }
        out.bits(count, bits);
        fields.forEach((id, codec) -> {
            if (!codec.type().isBool()) {
                out.value(codec, value.get(id));
            }
        });
    }

    @Override
    protected Map<Integer, Object> unpackFields(PackedReader in) {
        Map<Integer, Object> value = new TreeMap<>();
        int count = fields.values().stream()
                .mapToInt(codec -> codec.type().isBool() ? 2 : 1)
                .sum();
        long bits = in.bits(count);
        for (Map.Entry<Integer, Codec<Object>> field : fields.entrySet()) {
            boolean isBool = field.getValue().type().isBool();
            if ((bits & 1) == 1) {
                value.put(
                        field.getKey(),
                        isBool ? (bits & 2) != 0 : field.getValue().unpack(in, field.getKey()));
            }
            bits >>>= isBool ? 2 : 1;
        }
        return value;
    }

    @Override
    protected Map<Integer, Object> decodeFields(WireReader in) {
        Map<Integer, Object> value = new TreeMap<>();
        while (in.nextField()) {
            Codec<Object> codec = fields.get(in.fieldId());
            if (codec == null) {
                in.skip();
            } else {
                value.put(in.fieldId(), in.value(codec));
            }
        }
        return value;
    }
}
