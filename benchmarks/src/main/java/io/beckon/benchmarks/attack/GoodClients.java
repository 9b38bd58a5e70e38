/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.attack;

import io.beckon.netty.ClientTls;
import io.beckon.netty.RpcChannel;
import io.beckon.rpc.Channel;
import io.beckon.rpc.health.Health;
import io.beckon.rpc.health.HealthReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Clients that make one small call after the other, and look how long each takes. */
final class GoodClients implements AutoCloseable {
    private static final int CLIENTS = 2;
    private static final long PAUSE_MILLIS = 2;

    private final List<Thread> threads = new ArrayList<>();
    private final Histogram nanos = new ConcurrentHistogram(3);
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean over;

    /**
     * @param tls what they trust, or null if they speak no TLS
     */
    GoodClients(int port, @Nullable ClientTls tls) {
        for (int i = 0; i < CLIENTS; i++) {
            Thread thread = new Thread(() -> call(port, tls), "good-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void call(int port, @Nullable ClientTls tls) {
        RpcChannel.Builder to = RpcChannel.to("localhost:" + port);
        try (Channel channel = (tls == null ? to : to.tls(tls)).connect()) {
            Health health = Health.client(channel);
            while (!over) {
                long start = System.nanoTime();
                try {
                    health.check(HealthReport.SERVER);
                    nanos.recordValue(System.nanoTime() - start);
                } catch (RuntimeException e) {
                    if (failures.incrementAndGet() == 1) {
                        System.err.println("a good call failed: " + e);
                    }
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return the 99th percentile of the calls since the last time, in microseconds} */
    long p99Micros() {
        Histogram seen = nanos.copy();
        nanos.reset();
        return seen.getValueAtPercentile(99) / 1_000;
    }

    int failures() {
        return failures.get();
    }

    @Override
    public void close() {
        over = true;
        try {
            for (Thread each : threads) {
                each.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
