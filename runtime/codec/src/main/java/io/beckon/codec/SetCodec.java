/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
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
    public TypeDescriptor descriptor() {
        return new SetDescriptor(element::descriptor);
    }

    @Override
    public Set<E> zero() {
        return Set.of();
    }

    @Override
    public void encode(Set<E> set, ValueWriter out) {
        int count = set.size();
        out.beginList(WireType.SET, element.type(), count);
        int written = 0;
        for (E each : set) {
            out.element(element, each);
            written++;
        }
        out.endContainer(count, written);
    }

    @Override
    public Set<E> decode(ValueReader in) {
        int count = in.beginList(WireType.SET, element.type());
        Set<E> elements = begin(count, in);
        HashFloodGuard guard = new HashFloodGuard(in, element.type());
        int i = 0;
        try {
            for (; i < count; i++) {
                add(in.element(element), elements, guard, in);
            }
        } catch (DecodeException e) {
            throw e.inElement(i);
        }
        in.ascend();
        return frozen(elements);
    }

    private Set<E> begin(int count, ByteInput in) {
        if (count == 0) {
            return Set.of();
        }
        in.charge(HEAP + (long) count * (HEAP_PER_ELEMENT + element.type().boxBytes()));
        return new LinkedHashSet<>(FrozenSet.capacity(count));
    }

    private void add(E each, Set<E> elements, HashFloodGuard guard, ByteInput in) {
        if (elements.add(each)) {
            guard.admit(each);
        } else {
            Repeats.meet(element, "an element stands twice in a set", in);
        }
    }

    private static <E> Set<E> frozen(Set<E> elements) {
        return elements.isEmpty() ? FrozenSet.empty() : new FrozenSet<>(elements);
    }
}
