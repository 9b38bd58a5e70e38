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

    @Override
    public void pack(List<E> list, PackedWriter out) {
        int count = list.size();
        out.begin(count);
        int written = element.type().isBool() ? packBools(list, out) : 0;
        if (written == 0) {
            for (E each : list) {
                out.element(element, each);
                written++;
            }
        }
        out.endContainer(count, written);
    }

    @Override
    @SuppressWarnings("unchecked") // the array holds what the element's codec returned
    public List<E> unpack(PackedReader in) {
        if (element.type().isBool()) {
            return (List<E>) List.of(bools(in));
        }
        int count = in.begin(element.type().leastBytes());
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

    /** Writes eight bools a byte, the first one lowest. */
    private static int packBools(List<?> list, PackedWriter out) {
        int bits = 0;
        int written = 0;
        for (Object each : list) {
            if (each == null) {
                throw new EncodeException("a null in a container");
            }
            bits |= each.equals(true) ? 1 << (written & 7) : 0;
            if ((++written & 7) == 0) {
                out.i8((byte) bits);
                bits = 0;
            }
        }
        if ((written & 7) != 0) {
            out.i8((byte) bits);
        }
        return written;
    }

    private Object[] bools(PackedReader in) {
        Object[] bools = elements(in.beginBools(), in);
        long bits = 0;
        for (int i = 0; i < bools.length; i++) {
            bits = (i & 7) == 0 ? in.bits(Math.min(8, bools.length - i)) : bits >>> 1;
            bools[i] = (bits & 1) == 1;
        }
        in.ascend();
        return bools;
    }
}
