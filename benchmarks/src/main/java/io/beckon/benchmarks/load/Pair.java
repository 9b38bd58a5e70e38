/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/** A server's and a client's process, from their start to their end. */
final class Pair {
    private static final Duration TRACED = Duration.ofMillis(500);

    private final Machine machine;
    private final Timing timing;

    Pair(Machine machine, Timing timing) {
        this.machine = machine;
        this.timing = timing;
    }

    /** {@return what they showed when they had warmed up} @throws IOException if one of them ended too early */
    Sample run(String contender, String workload) throws IOException {
        try (JavaProcess server = JavaProcess.start(machine, ServerProcess.class, contender, workload)) {
            String port = server.read();
            try (JavaProcess client = JavaProcess.start(machine, ClientProcess.class, contender, workload, port)) {
                measure(client, timing.warmUp());
                Counters before = counters(server);
                client.tell(Long.toString(timing.measured().toMillis()));
                Latencies seen = Latencies.parse(client.read());
                Counters clientUsed = Counters.parse(client.read());
                Counters serverUsed = counters(server).minus(before);
                return new Sample(seen, clientUsed, serverUsed, timing.syscalls() ? traced(client, server) : -1);
            }
        }
    }

    private static double traced(JavaProcess client, JavaProcess server) throws IOException {
        try (SyscallTrace trace = SyscallTrace.of(client.pid(), server.pid())) {
            Latencies seen = measure(client, TRACED);
            return (double) trace.count() / seen.calls();
        }
    }

    private static Latencies measure(JavaProcess client, Duration time) throws IOException {
        client.tell(Long.toString(time.toMillis()));
        Latencies seen = Latencies.parse(client.read());
        client.read(); // what it used
        return seen;
    }

    private static Counters counters(JavaProcess server) throws IOException {
        server.tell("counters");
        return Counters.parse(server.read());
    }
}
