/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import io.beckon.benchmarks.codec.Payload;
import java.time.Duration;
import org.HdrHistogram.AbstractHistogram;

/**
 * Whole streams, one after the other, from the server to the client; items count as calls. What stands for a call's time is a stream's.
 *
 * @param items of each stream
 */
record StreamOfMany(String name, Payload<?> payload, long items) implements Workload {
    @Override
    public boolean suits(Contender contender) {
        return contender.streams();
    }

    @Override
    public Session open(Contender contender, int port) throws Exception {
        return new Streams(contender.connect(port, payload), items);
    }

    private record Streams(Contender.Client client, long items) implements Session {
        @Override
        public Latencies run(Duration time) throws Exception {
            AbstractHistogram times = Latencies.histogram();
            long begin = System.nanoTime();
            long now = begin;
            do {
                long begun = now;
                client.stream(items);
                now = System.nanoTime();
                times.recordValue(now - begun);
            } while (now - begin < time.toNanos());
            long calls = times.getTotalCount() * items;
            return Latencies.of(times, now - begin).withCalls(calls);
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
