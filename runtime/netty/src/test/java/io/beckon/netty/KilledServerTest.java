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
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server's process is killed, or told to end, with calls open. */
@ExtendWith(LeakCheck.class)
@Timeout(120)
class KilledServerTest {
    private static final int CALLS = 100;

    /** Each of them ends, long before its time is over, and once. */
    @Test
    void callsOfAKilledServerEndOnce() throws Exception {
        try (ServerProcess server = new ServerProcess();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            AtomicInteger ends = new AtomicInteger();
            List<CompletableFuture<@Nullable Throwable>> calls = new ArrayList<>();
            for (CompletableFuture<Integer> call : start(channel, Duration.ofMinutes(1))) {
                calls.add(call.handle((result, failure) -> {
                    ends.incrementAndGet();
                    return failure;
                }));
            }
            server.awaitBegun(CALLS);
            assertThat(ends).hasValue(0);
            long killed = System.nanoTime();
            server.kill();
            for (CompletableFuture<@Nullable Throwable> each : calls) {
                assertThat(each.get(10, TimeUnit.SECONDS))
                        .isInstanceOfSatisfying(
                                RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.UNAVAILABLE));
            }
            System.out.println(CALLS + " calls of a killed server ended within "
                    + Duration.ofNanos(System.nanoTime() - killed).toMillis() + " ms");
            assertThat(ends).hasValue(CALLS);
        }
    }

    /** SIGTERM: they are answered, and the JVM ends behind them. */
    @Test
    void callsOfAServerThatIsToldToEndAreAnswered() throws Exception {
        try (ServerProcess server = new ServerProcess();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            List<CompletableFuture<Integer>> calls = start(channel, Duration.ofMillis(500));
            server.awaitBegun(CALLS);
            int exit = server.terminate();
            for (int i = 0; i < CALLS; i++) {
                assertThat(calls.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i);
            }
            assertThat(exit).as("128 and SIGTERM").isEqualTo(143);
        }
    }

    private static List<CompletableFuture<Integer>> start(Channel channel, Duration each) {
        List<CompletableFuture<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(channel.withTimeout(Duration.ofMinutes(1))
                    .start(Calculator.DIVIDE, new Pair(i, (int) each.toMillis())));
        }
        return calls;
    }
}
