/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;

/** The last things that happened, for people who look for the reason of a failure. Costs nothing until it is started. */
final class Trace {
    private static final int LINES = 200;

    private final VirtualTime time;
    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private boolean started;

    Trace(VirtualTime time) {
        this.time = time;
    }

    void start() {
        started = true;
    }

    void stop() {
        started = false;
    }

    void add(Supplier<String> what) {
        if (started) {
            if (lines.size() == LINES) {
                lines.remove();
            }
            lines.add("%12.6f s  %s".formatted(time.nanoTime() / 1e9, what.get()));
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
