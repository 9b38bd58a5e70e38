/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.Random;

/**
 * Runs a property with many random inputs, and says with which seed it failed. The build takes the same seeds every time;
 * {@code -Dbeckon.seed=...} and {@code -Dbeckon.runs=...} take others, or more.
 */
final class Seeds {
    private static final long FIRST = Long.getLong("beckon.seed", 1);

    private Seeds() {}

    static void each(int runs, Property property) {
        int count = Integer.getInteger("beckon.runs", runs);
        for (long seed = FIRST; seed < FIRST + count; seed++) {
            try {
                property.holds(new Random(seed));
            } catch (Exception | AssertionError e) {
                throw new AssertionError("with -Dbeckon.seed=" + seed + " -Dbeckon.runs=1: " + e.getMessage(), e);
            }
        }
    }

    @FunctionalInterface
    interface Property {
        void holds(Random random) throws Exception;
    }
}
