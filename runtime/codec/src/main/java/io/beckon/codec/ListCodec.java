/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

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
    public void encode(List<E> list, WireWriter out) {
        int count = list.size();
        out.beginList(element.type(), count);
        int written = 0;
        for (E each : list) {
            out.element(element, each);
            written++;
        }
        out.endContainer(count, written);
    }

    @Override
    @SuppressWarnings("unchecked") // the array holds what the element's codec returned
    public List<E> decode(WireReader in) {
        int count = in.beginList(WireType.LIST, element.type());
        if (count > 0) {
            in.charge(HEAP + (long) count * (HEAP_PER_ELEMENT + element.type().boxBytes()));
        }
        Object[] elements = new Object[count];
        for (int i = 0; i < elements.length; i++) {
            try {
                elements[i] = in.element(element);
            } catch (InvalidValueException e) {
                throw e.inside("[" + i + "]");
            }
        }
        in.ascend();
        return (List<E>) List.of(elements);
    }
}
