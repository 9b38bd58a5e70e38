/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import io.beckon.benchmarks.codec.Payload;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.AbstractHistogram;
import org.jspecify.annotations.Nullable;

/**
 * Small calls, so many at a time, while one call after the other carries 8 MiB each way on the same connection. Only the small ones count.
 *
 * @param outstanding small calls at a time
 */
record BesideLarge(String name, Payload<?> payload, int outstanding) implements Workload {
    @Override
    public boolean suits(Contender contender) {
        return contender.mixes();
    }

    @Override
    public Session open(Contender contender, int port) throws Exception {
        return new Calls(contender.connect(port, payload), outstanding);
    }

    private record Calls(Contender.Client client, int outstanding) implements Session {
        @Override
        public Latencies run(Duration time) throws Exception {
            CountDownLatch running = new CountDownLatch(outstanding + 1);
            AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            new Loop(client::callLarge, end, running, failure).next();
            Loop[] small = new Loop[outstanding];
            for (int i = 0; i < outstanding; i++) {
                small[i] = new Loop(client::call, end, running, failure);
                small[i].next();
            }
            running.await();
            long took = System.nanoTime() - begin;
            Throwable cause = failure.get();
            if (cause != null) {
                throw new IllegalStateException("a call failed: " + cause, cause);
            }
            AbstractHistogram all = Latencies.histogram();
            for (Loop each : small) {
                all.add(each.times);
            }
            return Latencies.of(all, took);
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /** How a call is begun. */
    private interface Begin {
        void call(Contender.Reply reply);
    }

    /** One call at a time. */
    private static final class Loop implements Contender.Reply {
        private final Begin calls;
        private final long end;
        private final CountDownLatch running;
        private final AtomicReference<@Nullable Throwable> failure;
        private final AbstractHistogram times = Latencies.histogram();
        private long begun;

        Loop(Begin calls, long end, CountDownLatch running, AtomicReference<@Nullable Throwable> failure) {
            this.calls = calls;
            this.end = end;
            this.running = running;
            this.failure = failure;
        }

        void next() {
            begun = System.nanoTime();
            calls.call(this);
        }

        @Override
        public void arrived() {
            long now = System.nanoTime();
            times.recordValue(now - begun);
            if (now - end < 0) {
                next();
            } else {
                running.countDown();
            }
        }

        @Override
        public void failed(Throwable cause) {
            failure.compareAndSet(null, cause);
            running.countDown();
        }
    }
}
