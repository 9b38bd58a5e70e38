/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import io.beckon.benchmarks.codec.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.AbstractHistogram;
import org.jspecify.annotations.Nullable;

/**
 * As many calls at a time as stated, the next one begun when one has ended. Its percentiles are of the time that a call took, which is all
 * that a closed loop can tell: a slow server gets fewer calls.
 *
 * @param outstanding calls at a time on each connection
 */
record ClosedLoop(String name, Payload<?> payload, int connections, int outstanding) implements Workload {
    @Override
    public Session open(Contender contender, int port) throws Exception {
        int sockets = contender.oneCallEach() ? connections * outstanding : connections;
        List<Contender.Client> clients = new ArrayList<>(sockets);
        for (int i = 0; i < sockets; i++) {
            clients.add(contender.connect(port, payload));
        }
        return new Loops(clients, connections * outstanding, contender.blocking());
    }

    /** One after the other over the connections in turn. */
    private record Loops(List<Contender.Client> clients, int calls, boolean threads) implements Session {
        @Override
        public Latencies run(Duration time) throws Exception {
            CountDownLatch running = new CountDownLatch(calls);
            AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<Loop> loops = new ArrayList<>(calls);
            for (int i = 0; i < calls; i++) {
                loops.add(new Loop(clients.get(i % clients.size()), end, running, failure));
            }
            for (Loop each : loops) {
                if (threads) {
                    new Thread(each::block, "load").start();
                } else {
                    each.begin();
                }
            }
            running.await();
            long took = System.nanoTime() - begin;
            Throwable cause = failure.get();
            if (cause != null) {
                throw new IllegalStateException("a call failed: " + cause, cause);
            }
            AbstractHistogram all = Latencies.histogram();
            loops.forEach(each -> all.add(each.times));
            return Latencies.of(all, took);
        }

        @Override
        public void close() {
            clients.forEach(Contender.Client::close);
        }
    }

    /** One call at a time; what it holds is handed on from call to call. */
    private static final class Loop implements Contender.Reply {
        private final Contender.Client client;
        private final long end;
        private final CountDownLatch running;
        private final AtomicReference<@Nullable Throwable> failure;
        private final AbstractHistogram times = Latencies.histogram();
        private long begun;
        private boolean more = true;
        private boolean chained;

        Loop(Contender.Client client, long end, CountDownLatch running, AtomicReference<@Nullable Throwable> failure) {
            this.client = client;
            this.end = end;
            this.running = running;
            this.failure = failure;
        }

        void begin() {
            chained = true;
            begun = System.nanoTime();
            client.call(this);
        }

        void block() {
            begun = System.nanoTime();
            while (more) {
                client.call(this);
            }
        }

        @Override
        public void arrived() {
            long now = System.nanoTime();
            times.recordValue(now - begun);
            begun = now;
            if (now - end >= 0) {
                more = false;
                running.countDown();
            } else if (chained) {
                client.call(this);
            }
        }

        @Override
        public void failed(Throwable cause) {
            failure.compareAndSet(null, cause);
            more = false;
            running.countDown();
        }
    }
}
