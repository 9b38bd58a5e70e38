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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Calls that are due at fixed times, whether or not others have been answered. Each one's time counts from when it was due, so that a
 * server that stalls has all calls counted that it kept waiting: nothing is omitted. Blocking contenders get threads, and where a
 * connection carries one call, a connection each.
 *
 * @param perSecond how many calls are due each second
 */
record OpenLoop(String name, Payload<?> payload, int perSecond) implements Workload {
    private static final int THREADS = 32;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @Override
    public Session open(Contender contender, int port) throws Exception {
        int threads = contender.blocking() ? THREADS : 1;
        List<Contender.Client> clients = new ArrayList<>();
        for (int i = 0; i < (contender.oneCallEach() ? threads : 1); i++) {
            clients.add(contender.connect(port, payload));
        }
        return new Calls(clients, threads, TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    private record Calls(List<Contender.Client> clients, int threads, long interval) implements Session {
        @Override
        public Latencies run(Duration time) throws Exception {
            Due due = new Due(System.nanoTime(), time.toNanos() / interval, interval);
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Contender.Client client = clients.get(i % clients.size());
                Thread caller = new Thread(() -> due.callAll(client), "load");
                callers.add(caller);
                caller.start();
            }
            for (Thread each : callers) {
                each.join();
            }
            return due.await();
        }

        @Override
        public void close() {
            clients.forEach(Contender.Client::close);
        }
    }

    /** The calls of one run, the next of which is whoever's who has time. */
    private static final class Due {
        private final long begin;
        private final long calls;
        private final long interval;
        private final AtomicLong next = new AtomicLong();
        private final AtomicLong ended = new AtomicLong();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final Histogram times = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 2);

        Due(long begin, long calls, long interval) {
            this.begin = begin;
            this.calls = calls;
            this.interval = interval;
        }

        void callAll(Contender.Client client) {
            for (long call; (call = next.getAndIncrement()) < calls; ) {
                long due = begin + call * interval;
                for (long left; (left = due - System.nanoTime()) > 0; ) {
                    LockSupport.parkNanos(left);
                }
                client.call(new Timed(this, due));
            }
        }

        Latencies await() {
            long patience = System.nanoTime() + PATIENCE;
            while (ended.get() < calls && System.nanoTime() - patience < 0) {
                LockSupport.parkNanos(100_000);
            }
            Throwable cause = failure.get();
            if (cause != null || ended.get() < calls) {
                throw new IllegalStateException("calls failed, or were not answered: " + cause, cause);
            }
            return Latencies.of(times, System.nanoTime() - begin);
        }
    }

    private record Timed(Due due, long since) implements Contender.Reply {
        @Override
        public void arrived() {
            due.times.recordValue(System.nanoTime() - since);
            due.ended.incrementAndGet();
        }

        @Override
        public void failed(Throwable cause) {
            due.failure.compareAndSet(null, cause);
            due.ended.incrementAndGet();
        }
    }
}
