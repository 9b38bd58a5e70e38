/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/** A server's and a client's process of one contender, from their start to their end. What they do not do takes no time. */
final class Pair implements AutoCloseable {
    private static final Duration TRACED = Duration.ofMillis(500);

    private final String contender;
    private final JavaProcess server;
    private final JavaProcess client;

    private Pair(String contender, JavaProcess server, JavaProcess client) {
        this.contender = contender;
        this.server = server;
        this.client = client;
    }

    /** {@return both, started} @throws IOException if the server did not start */
    static Pair start(Machine machine, String contender, String workload) throws IOException {
        JavaProcess server = JavaProcess.start(machine, ServerProcess.class, contender, workload);
        try {
            String port = server.read();
            return new Pair(
                    contender, server, JavaProcess.start(machine, ClientProcess.class, contender, workload, port));
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    String contender() {
        return contender;
    }

    /** Works for so long without being looked at. @throws IOException if one of them ended */
    void warmUp(Duration time) throws IOException {
        work(time);
    }

    /** {@return what they show now} @throws IOException if one of them ended */
    Sample measure(Timing timing) throws IOException {
        Counters before = counters();
        client.tell(Long.toString(timing.measured().toMillis()));
        Latencies seen = Latencies.parse(client.read());
        Counters clientUsed = Counters.parse(client.read());
        Counters serverUsed = counters().minus(before);
        return new Sample(seen, clientUsed, serverUsed, timing.syscalls() ? traced() : -1);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    private double traced() throws IOException {
        try (SyscallTrace trace = SyscallTrace.of(client.pid(), server.pid())) {
            Latencies seen = work(TRACED);
            return (double) trace.count() / seen.calls();
        }
    }

    private Latencies work(Duration time) throws IOException {
        client.tell(Long.toString(time.toMillis()));
        Latencies seen = Latencies.parse(client.read());
        client.read(); // what it used
        return seen;
    }

    private Counters counters() throws IOException {
        server.tell("counters");
        return Counters.parse(server.read());
    }
}
