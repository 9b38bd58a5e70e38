/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.List;

/** Lists: a count, the element's type, the elements. */
record ListCodec<E>(Codec<E> element) implements Codec<List<E>> {
    /** The list and its array's header; a reference. Upper bounds over the layouts that a JVM may choose. */
    private static final int HEAP = 64;

    private static final int HEAP_PER_ELEMENT = 8;

    @Override
    public WireType type() {
        return WireType.LIST;
    }

    @Override
    public TypeDescriptor descriptor() {
        return new ListDescriptor(element::descriptor);
    }

    @Override
    public List<E> zero() {
        return List.of();
    }

    @Override
    public void encode(List<E> list, ValueWriter out) {
        int count = list.size();
        out.beginList(WireType.LIST, element.type(), count);
        int written = 0;
        for (E each : list) {
            out.element(element, each);
            written++;
        }
        out.endContainer(count, written);
    }

    @Override
    @SuppressWarnings("unchecked") // the array holds what the element's codec returned
    public List<E> decode(ValueReader in) {
        int count = in.beginList(WireType.LIST, element.type());
        Object[] elements = elements(count, in);
        int i = 0;
        try {
            for (; i < elements.length; i++) {
                elements[i] = in.element(element);
            }
        } catch (DecodeException e) {
            throw e.inElement(i);
        }
        in.ascend();
        return (List<E>) List.of(elements);
    }

    private Object[] elements(int count, ByteInput in) {
        if (count > 0) {
            in.charge(HEAP + (long) count * (HEAP_PER_ELEMENT + element.type().boxBytes()));
        }
        return new Object[count];
    }
}
