/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import java.io.Serial;
import java.util.List;

/** A scenario failed; the message tells the seed, how to have it again, and what the network did before. */
public final class SimulationFailure extends AssertionError {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SHOWN = 25;

    private final long seed;

    SimulationFailure(long seed, Throwable cause, List<String> trace) {
        super(text(seed, cause, trace), cause);
        this.seed = seed;
    }

    /** {@return the seed on which it failed} */
    public long seed() {
        return seed;
    }

    private static String text(long seed, Throwable cause, List<String> trace) {
        List<String> last = trace.subList(Math.max(0, trace.size() - SHOWN), trace.size());
        return "seed " + seed + ": " + cause.getMessage() + System.lineSeparator() + "again: -D" + Seeds.ONE + "="
                + seed + "; the last that happened:" + System.lineSeparator()
                + String.join(System.lineSeparator(), last);
    }
}
