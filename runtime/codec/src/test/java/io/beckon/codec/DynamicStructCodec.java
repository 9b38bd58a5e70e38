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
    int headBits() {
        return fields.values().stream()
                .mapToInt(codec -> codec.type().isBool() ? 2 : 1)
                .sum();
    }

    @Override
    int headBytes() {
        return fields.isEmpty() ? 1 : headBits() + 7 >> 3;
    }

    @Override
    protected void writeFields(Map<Integer, Object> value, ValueWriter out) {
        fields.forEach((id, codec) -> codec.writeOptional(id, value.get(id), out));
    }

    @Override
    protected Map<Integer, Object> readFields(ValueReader in) {
        Map<Integer, Object> value = new TreeMap<>();
        fields.forEach((id, codec) -> {
            Object each = codec.readOptional(id, in);
            if (each != null) {
                value.put(id, each);
            }
        });
        return value;
    }
}
