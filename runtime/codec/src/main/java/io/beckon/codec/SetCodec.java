/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.LinkedHashSet;
import java.util.Set;

/** Sets: as lists, each element once. */
record SetCodec<E>(Codec<E> element) implements Codec<Set<E>> {
    private static final int HEAP_PER_ELEMENT = 64;

    @Override
    public WireType type() {
        return WireType.SET;
    }

    @Override
    public void encode(Set<E> value, WireWriter out) {
        out.beginList(element.type(), value.size());
        for (E each : value) {
            element.encode(each, out);
        }
        out.endContainer();
    }

    @Override
    public Set<E> decode(WireReader in) {
        int count = in.beginList(WireType.SET, element.type(), HEAP_PER_ELEMENT);
        Set<E> elements = new LinkedHashSet<>(count * 2);
        for (int i = 0; i < count; i++) {
            E each = in.element(element);
            if (!elements.add(each)) {
                throw in.problem("an element stands twice in a set");
            }
        }
        in.ascend();
        return new FrozenSet<>(elements);
    }
}
