/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes contenders in turn, round after round, so that all see the same of what else the machine does. Their processes live through all
 * rounds of a workload and do nothing while others work; those that never sleep have their rounds alone.
 */
final class Rounds {
    private final Machine machine;
    private final Timing timing;
    private final Results results = new Results();

    Rounds(Machine machine, Timing timing) {
        this.machine = machine;
        this.timing = timing;
    }

    Results results() {
        return results;
    }

    /** @throws IOException if a process ended too early */
    void run(String workload, List<String> contenders) throws IOException {
        List<String> quiet = new ArrayList<>();
        List<String> busy = new ArrayList<>();
        contenders.forEach(each -> (Contenders.named(each).neverSleeps() ? busy : quiet).add(each));
        together(workload, quiet);
        for (String each : busy) {
            together(workload, List.of(each));
        }
    }

    private void together(String workload, List<String> contenders) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try {
            for (String each : contenders) {
                Pair pair = Pair.start(machine, each, workload);
                pairs.add(pair);
                pair.warmUp(timing.warmUp());
            }
            for (int round = 1; round <= timing.rounds(); round++) {
                for (Pair each : pairs) {
                    Sample sample = each.measure(timing);
                    results.add(workload, each.contender(), sample);
                    System.out.printf(
                            "%s, round %d, %s: %,.0f calls/s%n",
                            workload,
                            round,
                            each.contender(),
                            sample.latencies().perSecond());
                }
            }
        } finally {
            pairs.forEach(Pair::close);
        }
    }
}
