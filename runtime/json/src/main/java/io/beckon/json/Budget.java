/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.json;

import java.util.HashMap;
import java.util.Map;

/** What a text may still become. */
final class Budget {
    /** Upper bounds for a value's object and its place in what holds it, and for a container. */
    private static final int HEAP_OF_VALUE = 96;

    /** Keys that share one hash and cannot be ordered cost quadratic time; regular data have fewer (as on the wire). */
    private static final int MOST_ALIKE = 128;

    private final JsonOptions options;
    private long heapLeft;
    private int depth;

    Budget(JsonOptions options) {
        this.options = options;
        this.heapLeft = options.maxHeap();
    }

    /** Charges a value, and a text's characters where it is made of one. {@return what breaks a limit, or an empty text} */
    String charge(int characters) {
        heapLeft -= HEAP_OF_VALUE + 2L * characters;
        return heapLeft >= 0 ? "" : "more heap than " + options.maxHeap() + " bytes";
    }

    String descend() {
        return ++depth <= options.maxDepth() ? "" : "nested more than " + options.maxDepth() + " deep";
    }

    void ascend() {
        depth--;
    }

    String count(int elements) {
        return elements <= options.maxElements() ? "" : "more than " + options.maxElements() + " elements";
    }

    /** Counts how many of a set's elements or a map's keys share a hash. */
    static final class Alike {
        private final Map<Integer, Integer> alike = new HashMap<>();

        String admit(Object key) {
            boolean ordered = key instanceof Comparable;
            boolean tooMany = !ordered && alike.merge(key.hashCode(), 1, Integer::sum) > MOST_ALIKE;
            return tooMany ? "more than " + MOST_ALIKE + " keys with one hash" : "";
        }
    }
}
