/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.time.Duration;

/**
 * How long to look.
 *
 * @param warmUp until compilers have settled, or nearly
 * @param rounds each of which takes every contender in turn
 * @param syscalls whether to count system calls, too
 */
record Timing(Duration warmUp, Duration measured, int rounds, boolean syscalls) {
    static final Timing QUICK = new Timing(Duration.ofMillis(1_500), Duration.ofMillis(700), 1, false);
    static final Timing FULL = new Timing(Duration.ofSeconds(8), Duration.ofSeconds(2), 5, false);

    Timing withRounds(int rounds) {
        return new Timing(warmUp, measured, rounds, syscalls);
    }

    Timing withWarmUp(Duration time) {
        return new Timing(time, measured, rounds, syscalls);
    }

    Timing withSyscalls() {
        return new Timing(warmUp, measured, rounds, true);
    }
}
