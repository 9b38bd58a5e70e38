/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.Arrays;

/** Where the fields of one struct stand, by ascending ids; of several with one id, the last comes first. */
final class FieldIndex {
    private static final int ID = 40;
    private static final int POSITION = 4;

    /** From the highest bit: the id, how far the value stands before the last place there can be, its type. */
    private long[] fields = new long[8];

    private int size;
    private int next;

    /** Where the struct ends. */
    int end;

    /** Begins another struct. */
    void clear() {
        size = 0;
        next = 0;
    }

    /** Adds a field. {@return by how many bytes of heap this has become larger} */
    int add(int head, int position) {
        fields[size++] = (long) (head >> 4) << ID | (long) (Integer.MAX_VALUE - position) << POSITION | head & 15;
        if (size < fields.length) {
            return 0;
        }
        fields = Arrays.copyOf(fields, 2 * size);
        return Long.BYTES * size;
    }

    /** Puts the fields in order, when all are there. */
    void sort() {
        Arrays.sort(fields, 0, size);
    }

    boolean hasNext() {
        return next < size;
    }

    /** Goes to the next field. {@return its head} */
    int next() {
        long field = fields[next++];
        return (int) (field >> ID) << 4 | (int) field & 15;
    }

    /** {@return where the value of the field stands that {@link #next} went to} */
    int position() {
        return Integer.MAX_VALUE - ((int) (fields[next - 1] >>> POSITION) & Integer.MAX_VALUE);
    }
}
