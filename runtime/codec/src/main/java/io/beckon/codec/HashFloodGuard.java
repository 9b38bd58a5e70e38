/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses keys that were chosen to share one hash. A {@link HashMap} tells apart such keys in logarithmic time only where they are
 * {@link Comparable}, which base types are and structs and containers are not: a message of these could cost quadratic time.
 */
final class HashFloodGuard {
    /** Beyond what regular data have: the points of a grid of 1,000 by 1,000, hashed as records are, share one 33 at a time. */
    private static final int MOST_ALIKE = 128;

    private final ByteInput in;
    private final @Nullable Map<Integer, Integer> alike;

    HashFloodGuard(ByteInput in, WireType key) {
        this.in = in;
        this.alike = key.isComposite() ? new HashMap<>() : null;
    }

    /** Counts a key by its hash. */
    void admit(Object key) {
        if (alike != null && alike.merge(key.hashCode(), 1, Integer::sum) > MOST_ALIKE) {
            throw in.problem("more than " + MOST_ALIKE + " keys with one hash");
        }
    }
}
