/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import io.beckon.compiler.source.Span;
import java.util.Comparator;
import java.util.List;

/**
 * What a struct or enum gave up, so that nobody uses it again with another meaning.
 *
 * @param ranges ids of fields or numbers of members, in the order written
 * @param names in the order written
 */
public record Reserved(List<Range> ranges, List<Name> names) {
    /** Nothing is reserved. */
    public static final Reserved NOTHING = new Reserved(List.of(), List.of());

    /** Copies the lists. */
    public Reserved {
        ranges = List.copyOf(ranges);
        names = List.copyOf(names);
    }

    /**
     * One number, or all between two.
     *
     * @param first the lower one
     * @param last the upper one, itself included
     * @param span where
     */
    public record Range(long first, long last, Span span) {
        /** {@return whether a number lies in it} */
        public boolean contains(long number) {
            return first <= number && number <= last;
        }
    }

    /**
     * A name.
     *
     * @param text which
     * @param span where, quotes included
     */
    public record Name(String text, Span span) {}

    /** {@return whether an id or number is reserved} */
    public boolean contains(long number) {
        return ranges.stream().anyMatch(range -> range.contains(number));
    }

    /** {@return whether a name is reserved} */
    public boolean contains(String name) {
        return names.stream().anyMatch(reserved -> reserved.text().equals(name));
    }

    /** {@return a number that is not reserved, no less than this one} */
    public long free(long from) {
        long free = from;
        List<Range> ascending =
                ranges.stream().sorted(Comparator.comparingLong(Range::first)).toList();
        for (Range range : ascending) {
            free = range.contains(free) ? range.last() + 1 : free;
        }
        return free;
    }
}
