/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.Calculator.Pair;
import io.beckon.rpc.Channel;
import io.beckon.testkit.LeakCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many threads, one connection, and every answer to its question. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class BurstTest {
    private static final int THREADS = 8;
    private static final int CALLS = 1000;

    @Test
    void blockingCallsGetTheirOwnAnswers() throws Exception {
        try (RpcServer server = RpcServer.builder().add(new CalculatorService()).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            Calculator calculator = Calculator.client(channel);
            inThreads(thread -> {
                for (int i = 0; i < CALLS / THREADS; i++) {
                    assertThat(calculator.add(thread * CALLS, i)).isEqualTo(thread * CALLS + i);
                }
            });
        }
    }

    @Test
    void asyncCallsGetTheirOwnAnswers() throws Exception {
        try (RpcServer server = RpcServer.builder().add(new CalculatorService()).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            inThreads(thread -> {
                List<CompletableFuture<Integer>> calls = new ArrayList<>();
                for (int i = 0; i < CALLS / THREADS; i++) {
                    calls.add(channel.start(Calculator.ADD, new Pair(thread * CALLS, i)));
                }
                for (int i = 0; i < calls.size(); i++) {
                    assertThat(calls.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(thread * CALLS + i);
                }
            });
        }
    }

    @Test
    void onewaysAllArrive() throws Exception {
        CalculatorService service = new CalculatorService();
        try (RpcServer server = RpcServer.builder().add(service).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            Calculator calculator = Calculator.client(channel);
            for (int i = 0; i < CALLS; i++) {
                calculator.log("line " + i);
            }
            for (int i = 0; i < CALLS; i++) {
                assertThat(service.lines.poll(10, TimeUnit.SECONDS)).startsWith("line ");
            }
        }
    }

    @Test
    void callBehindABurstOfOnewaysWaitsForThem() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        CalculatorService service = new CalculatorService() {
            @Override
            public void log(String line) {
                try {
                    begin.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                super.log(line);
            }
        };
        try (RpcServer server = RpcServer.builder().add(service).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            Calculator calculator = Calculator.client(channel);
            for (int i = 0; i < 2 * CALLS; i++) {
                calculator.log("line " + i);
            }
            CompletableFuture<Integer> call = channel.start(Calculator.ADD, new Pair(1, 2));
            begin.countDown();
            assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo(3);
            for (int i = 0; i < 2 * CALLS; i++) {
                assertThat(service.lines.poll(10, TimeUnit.SECONDS)).startsWith("line ");
            }
        }
    }

    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void inThreads(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                all.add(threads.submit(() -> {
                    work.run(thread);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        }
    }
}
