/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a call costs where others use the machine, too: client and server in one process, whose CPU time is looked at in many short batches. Load
 * makes batches dearer and never cheaper, so that the least is steady where calls per second are not. To be pinned to one core.
 */
final class CpuPerCall {
    private static final Duration BATCH = Duration.ofMillis(150);
    private static final int BATCHES = 40;
    private static final long CALLS_TO_WARM_UP = 4_000_000;
    private static final long LONGEST_WARM_UP = 40_000_000_000L;

    private CpuPerCall() {}

    /** Takes a workload's and a contender's name: one a process, whose compiled code would know of the others. */
    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println("usage: CpuPerCall WORKLOAD CONTENDER   contenders: " + Contenders.ALL.keySet());
            System.exit(2);
        }
        measure(Workloads.named(args[0]), args[1]);
        System.exit(0); // event loops of peers go on
    }

    private static void measure(Workload workload, String name) throws Exception {
        Contender contender = Contenders.named(name);
        try (Contender.Server server = contender.serve(workload.payload());
                Workload.Session session = workload.open(contender, server.port())) {
            warmUp(session);
            double[] cpu = new double[BATCHES];
            double[] bytes = new double[BATCHES];
            for (int i = 0; i < BATCHES; i++) {
                Counters before = Counters.now();
                long calls = session.run(BATCH).calls();
                Counters used = Counters.now().minus(before);
                cpu[i] = (double) used.cpu() / calls;
                bytes[i] = (double) used.allocated() / calls;
            }
            Arrays.sort(cpu);
            Arrays.sort(bytes);
            System.out.printf(
                    "%s, %s: least CPU time %.0f ns a call, a tenth of the batches below %.0f, half below %.0f; %.0f bytes%n",
                    workload.name(), name, cpu[0], cpu[BATCHES / 10], cpu[BATCHES / 2], bytes[BATCHES / 2]);
        }
    }

    private static void warmUp(Workload.Session session) throws Exception {
        long end = System.nanoTime() + LONGEST_WARM_UP;
        for (long calls = 0; calls < CALLS_TO_WARM_UP && System.nanoTime() - end < 0; ) {
            calls += session.run(BATCH).calls();
        }
    }
}
