/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static io.beckon.netty.CallTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.Calculator.Pair;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that are not answered soon: timeouts, cancellation, and that they are in nobody's way. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class PendingCallTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final SlowCalculator service = new SlowCalculator();
    private RpcServer server;
    private Channel channel;

    @BeforeEach
    void open() {
        server = RpcServer.builder().add(service).start();
        channel = RpcChannel.connect("localhost:" + server.port());
    }

    @AfterEach
    void close() {
        service.end.countDown();
        channel.close();
        server.close();
    }

    @Test
    void callThatTakesTooLongFailsAlone() {
        Status status = failure(() -> channel.withTimeout(SHORT).call(Calculator.ADD, new Pair(1, 2)));
        assertThat(status.code()).isEqualTo(StatusCode.DEADLINE_EXCEEDED);
        assertThat(Calculator.client(channel).divide(6, 3)).isEqualTo(2);
        service.end.countDown();
        assertThat(Calculator.client(channel).add(3, 4)).isEqualTo(7);
    }

    @Test
    void manyCallsThatTakeTooLongAllFail() {
        List<CompletableFuture<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            calls.add(channel.start(Calculator.ADD, new Pair(i, i), CallOptions.DEFAULT.withTimeout(SHORT)));
        }
        assertThat(calls)
                .allSatisfy(call -> assertThat(failure(() -> join(call)).code())
                        .isIn(StatusCode.DEADLINE_EXCEEDED, StatusCode.RESOURCE_EXHAUSTED));
        service.end.countDown();
        assertThat(Calculator.client(channel).divide(6, 3)).isEqualTo(2);
    }

    @Test
    void cancelledCallEndsAtOnceAndTheConnectionGoesOn() throws InterruptedException {
        CompletableFuture<Integer> call = channel.start(Calculator.ADD, new Pair(1, 2));
        service.begun.acquire();
        assertThat(call.cancel(false)).isTrue();
        assertThat(call).isCancelled();
        assertThat(Calculator.client(channel).divide(6, 3)).isEqualTo(2);
    }

    @Test
    void callCancelledRightAwayEnds() {
        for (int i = 0; i < 1000; i++) {
            channel.start(Calculator.ADD, new Pair(1, 2)).cancel(false);
        }
        service.end.countDown();
        assertThat(Calculator.client(channel).divide(6, 3)).isEqualTo(2);
    }

    @Test
    void interruptedCallerGivesTheCallUp() throws Exception {
        CompletableFuture<Status> outcome = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            Status status = failure(() -> Calculator.client(channel).add(1, 2));
            outcome.complete(Thread.currentThread().isInterrupted() ? status : null);
        });
        caller.start();
        service.begun.acquire();
        caller.interrupt();
        assertThat(outcome.get(10, TimeUnit.SECONDS).code()).isEqualTo(StatusCode.CANCELLED);
        caller.join();
    }

    @Test
    void slowHandlersAreInNobodysWay() throws Exception {
        List<CompletableFuture<Integer>> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            slow.add(channel.start(Calculator.ADD, new Pair(i, 1)));
        }
        service.begun.acquire(100);
        for (int i = 1; i <= 100; i++) {
            assertThat(Calculator.client(channel).divide(i, i)).isEqualTo(1);
        }
        service.end.countDown();
        for (int i = 0; i < 100; i++) {
            assertThat(slow.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i + 1);
        }
    }

    @Test
    void rejectedCallsAreToldSo() {
        try (RpcServer full = RpcServer.builder()
                        .add(service)
                        .executor(task -> {
                            throw new java.util.concurrent.RejectedExecutionException();
                        })
                        .start();
                Channel toFull = RpcChannel.connect("localhost:" + full.port())) {
            Status status = failure(() -> Calculator.client(toFull).divide(6, 3));
            assertThat(status.code()).isEqualTo(StatusCode.RESOURCE_EXHAUSTED);
            assertThat(status.notExecuted()).isTrue();
        }
    }

    @Test
    void clientClosesWhenItsCallsHaveEnded() throws Exception {
        CompletableFuture<Integer> call = channel.start(Calculator.ADD, new Pair(1, 2));
        service.begun.acquire();
        CountDownLatch closing = new CountDownLatch(1);
        CompletableFuture<Boolean> endedBeforeClosed = CompletableFuture.supplyAsync(() -> {
            closing.countDown();
            channel.close();
            return service.end.getCount() == 0;
        });
        closing.await();
        service.end.countDown();
        assertThat(endedBeforeClosed.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(failure(() -> Calculator.client(channel).divide(6, 3)))
                .isEqualTo(Status.notExecuted(
                        StatusCode.UNAVAILABLE,
                        "calc.Calculator/divide: this program has closed the channel to localhost:" + server.port()));
    }

    /** {@return the result} Throws what the call failed with, itself; and a call that does not end at all fails the test. */
    static <T> T join(CompletableFuture<T> call) throws Throwable {
        try {
            return call.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }
}
