/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

/**
 * What one run of one contender under one workload showed.
 *
 * @param client what the client's process used meanwhile
 * @param server what the server's process used
 * @param syscalls of both processes, counted in a run of its own that is slower for it; negative where nobody counted
 */
record Sample(Latencies latencies, Counters client, Counters server, double syscalls) {
    double cpuSecondsPer100k(Counters of) {
        return of.cpu() / 1e9 / latencies.calls() * 100_000;
    }

    double bytesPerCall(Counters of) {
        return (double) of.allocated() / latencies.calls();
    }
}
