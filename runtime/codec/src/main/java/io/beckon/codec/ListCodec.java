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
    private static final int HEAP_PER_ELEMENT = 24;

    @Override
    public WireType type() {
        return WireType.LIST;
    }

    @Override
    public void encode(List<E> value, WireWriter out) {
        out.beginList(element.type(), value.size());
        for (E each : value) {
            element.encode(each, out);
        }
        out.endContainer();
    }

    @Override
    @SuppressWarnings("unchecked") // the array holds what the element's codec returned
    public List<E> decode(WireReader in) {
        Object[] elements = new Object[in.beginList(WireType.LIST, element.type(), HEAP_PER_ELEMENT)];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = in.element(element);
        }
        in.ascend();
        return (List<E>) List.of(elements);
    }
}
