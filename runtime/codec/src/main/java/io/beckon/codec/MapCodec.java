/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps: a count, the two types, keys and values in turn. */
record MapCodec<K, V>(Codec<K> key, Codec<V> value) implements Codec<Map<K, V>> {
    /** The map, what it wraps, a table; an entry and its place in the table. Upper bounds, as in {@link ListCodec}. */
    private static final int HEAP = 192;

    private static final int HEAP_PER_ENTRY = 64;

    @Override
    public WireType type() {
        return WireType.MAP;
    }

    @Override
    public TypeDescriptor descriptor() {
        return new MapDescriptor(key::descriptor, value::descriptor);
    }

    @Override
    public Map<K, V> zero() {
        return Map.of();
    }

    @Override
    public void encode(Map<K, V> map, ValueWriter out) {
        int count = map.size();
        out.beginMap(key.type(), value.type(), count);
        int written = 0;
        for (Map.Entry<K, V> entry : map.entrySet()) {
            out.element(key, entry.getKey());
            out.element(value, entry.getValue());
            written++;
        }
        out.endContainer(count, written);
    }

    @Override
    public Map<K, V> decode(ValueReader in) {
        int count = in.beginMap(key.type(), value.type());
        Map<K, V> entries = begin(count, in);
        HashFloodGuard guard = new HashFloodGuard(in, key.type());
        int i = 0;
        try {
            for (; i < count; i++) {
                K each = in.element(key);
                put(each, in.element(value), entries, guard, in);
            }
        } catch (DecodeException e) {
            throw e.inElement(i);
        }
        in.ascend();
        return frozen(entries);
    }

    private Map<K, V> begin(int count, ByteInput in) {
        if (count == 0) {
            return Map.of();
        }
        int boxes = key.type().boxBytes() + value.type().boxBytes();
        in.charge(HEAP + (long) count * (HEAP_PER_ENTRY + boxes));
        return new LinkedHashMap<>(FrozenSet.capacity(count));
    }

    /** Of two entries whose keys are one for this reader, the last one stays, as with Thrift. */
    private void put(K each, V its, Map<K, V> entries, HashFloodGuard guard, ByteInput in) {
        if (entries.put(each, its) == null) {
            guard.admit(each);
        } else {
            Repeats.meet(key, "a key stands twice in a map", in);
        }
    }

    private static <K, V> Map<K, V> frozen(Map<K, V> entries) {
        return entries.isEmpty() ? FrozenMap.empty() : new FrozenMap<>(entries);
    }
}
