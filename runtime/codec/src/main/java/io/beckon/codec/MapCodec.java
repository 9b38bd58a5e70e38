/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps: a count, the two types, keys and values in turn. */
record MapCodec<K, V>(Codec<K> key, Codec<V> value) implements Codec<Map<K, V>> {
    private static final int HEAP_PER_ENTRY = 80;

    @Override
    public WireType type() {
        return WireType.MAP;
    }

    @Override
    public void encode(Map<K, V> map, WireWriter out) {
        out.beginMap(key.type(), value.type(), map.size());
        for (Map.Entry<K, V> entry : map.entrySet()) {
            key.encode(entry.getKey(), out);
            value.encode(entry.getValue(), out);
        }
        out.endContainer();
    }

    @Override
    public Map<K, V> decode(WireReader in) {
        int count = in.beginMap(key.type(), value.type(), HEAP_PER_ENTRY);
        Map<K, V> entries = new LinkedHashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            K each = in.element(key);
            if (entries.put(each, in.element(value)) != null) {
                throw in.problem("a key stands twice in a map");
            }
        }
        in.ascend();
        return new FrozenMap<>(entries);
    }
}
