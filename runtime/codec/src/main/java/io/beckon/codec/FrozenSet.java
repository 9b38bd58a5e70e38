/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;

/** An unmodifiable set that is known to hold no nulls and to be nobody else's, so that it need not be copied again. */
final class FrozenSet<E> extends AbstractSet<E> {
    private static final FrozenSet<?> EMPTY = new FrozenSet<>(Collections.emptySet());

    private final Set<E> elements;

    /** Takes a set over that nobody else will write to. */
    FrozenSet(Set<E> elements) {
        this.elements = Collections.unmodifiableSet(elements);
    }

    @SuppressWarnings("unchecked") // it holds nothing of any type
    static <E> FrozenSet<E> empty() {
        return (FrozenSet<E>) EMPTY;
    }

    /** {@return what a hash table for so many elements is made with, so that it never grows} */
    static int capacity(int count) {
        return (int) Math.min(count * 4L / 3 + 1, 1 << 30);
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean contains(Object element) {
        return elements.contains(element);
    }
}
