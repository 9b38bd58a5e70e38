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
    /** The set, what it wraps, a table; an entry and its place in the table. Upper bounds, as in {@link ListCodec}. */
    private static final int HEAP = 192;

    private static final int HEAP_PER_ELEMENT = 64;

    @Override
    public WireType type() {
        return WireType.SET;
    }

    @Override
    public void encode(Set<E> set, WireWriter out) {
        int count = set.size();
        out.beginList(element.type(), count);
        int written = 0;
        for (E each : set) {
            out.element(element, each);
            written++;
        }
        out.endContainer(count, written);
    }

    @Override
    public Set<E> decode(WireReader in) {
        int count = in.beginList(WireType.SET, element.type());
        if (count == 0) {
            in.ascend();
            return FrozenSet.empty();
        }
        in.charge(HEAP + (long) count * (HEAP_PER_ELEMENT + element.type().boxBytes()));
        Set<E> elements = new LinkedHashSet<>(FrozenSet.capacity(count));
        HashFloodGuard guard = new HashFloodGuard(in, element.type());
        for (int i = 0; i < count; i++) {
            E each = in.element(element);
            guard.admit(each);
            if (!elements.add(each) && !in.isLenient()) {
                throw in.problem("an element stands twice in a set");
            }
        }
        in.ascend();
        return new FrozenSet<>(elements);
    }
}
