/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import io.beckon.testkit.LeakCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the simulation shows of the protocol, of real servers and channels: calls end, rightly, and at most once, whatever the network does
 * meanwhile. {@code -Dbeckon.live.seeds=100} tries more.
 */
@ExtendWith(LeakCheck.class)
@Timeout(120)
class LivePropertiesTest {
    private static final Conditions BAD =
            new Conditions(Duration.ofMillis(1), Duration.ofMillis(3), 20_000_000, 0.01, Duration.ofMillis(100), 0.003);

    private static final Duration RECOVERED = Duration.ofSeconds(45);
    private static final Duration HASTE = Duration.ofMillis(300);
    private static final Set<StatusCode> TOLD = EnumSet.of(StatusCode.UNAVAILABLE, StatusCode.DEADLINE_EXCEEDED);
    private static final int CALLS = 500;
    private static final int FAULT_EVERY = 25;
    private static final int STREAM_EVERY = 20;

    private final Set<Long> executed = ConcurrentHashMap.newKeySet();
    private final Set<Long> executedTwice = ConcurrentHashMap.newKeySet();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("beckon.live.seeds", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void callsEndRightlyAndAtMostOnce(long seed) throws Exception {
        Random random = new Random(seed);
        try (LiveNetwork network = new LiveNetwork(seed).conditions(BAD);
                RpcServer server = RpcServer.builder()
                        .listen(network.host("server"), network.address("server", 7070))
                        .grace(Duration.ZERO)
                        .add(Echo.SERVICE, new Answers())
                        .start();
                Channel channel = RpcChannel.to(network.host("client"), network.address("server", 7070))
                        .keepAlive(Duration.ofSeconds(1))
                        .connect()) {
            assertThat(server.port()).isEqualTo(7070);
            List<CompletableFuture<Void>> ends = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                if (i % FAULT_EVERY == FAULT_EVERY - 1) {
                    disturb(network, random.nextInt(5));
                }
                ends.add(i % STREAM_EVERY == 0 ? talk(channel, i) : call(channel, i, random));
                Thread.sleep(2);
            }
            for (CompletableFuture<Void> each : ends) {
                each.get(10, TimeUnit.SECONDS);
            }
            assertThat(executedTwice).isEmpty();
            network.heal();
            assertWellAgain(channel);
        }
    }

    /** A connection that is half-open is given up when the server has given no sign of life. */
    private static void assertWellAgain(Channel channel) {
        long since = System.nanoTime();
        while (true) {
            try {
                assertThat(channel.call(Echo.ECHO, new Echo.Request(-1, 0, false, 0, "well again")))
                        .isEqualTo("well again");
                return;
            } catch (RpcException e) {
                assertThat(Duration.ofNanos(System.nanoTime() - since))
                        .as(e::toString)
                        .isLessThan(RECOVERED);
            }
        }
    }

    private static void disturb(LiveNetwork network, int how) {
        switch (how) {
            case 0 -> network.cut("client", "server");
            case 1 -> network.partition("client", "server");
            case 2 -> network.pause("server");
            case 3 -> network.pause("client");
            default -> network.heal();
        }
        if (how == 4) {
            network.conditions(BAD);
        } else if (how != 0) {
            CompletableFuture.delayedExecutor(60, TimeUnit.MILLISECONDS).execute(() -> calm(network));
        }
    }

    private static void calm(LiveNetwork network) {
        try {
            network.heal();
            network.conditions(BAD);
        } catch (IllegalStateException e) {
            // The test is over, and the network with it.
        }
    }

    private CompletableFuture<Void> call(Channel channel, long number, Random random) {
        String text = "x".repeat(random.nextInt(4) == 0 ? random.nextInt(100_000) : 20);
        int millis = random.nextInt(3) == 0 ? random.nextInt(50) : 0;
        CallOptions hasty = CallOptions.DEFAULT.withTimeout(HASTE);
        return channel.start(Echo.ECHO, new Echo.Request(number, millis, false, 0, text), hasty)
                .handle((answer, failure) -> {
                    if (failure == null) {
                        assertThat(answer).isEqualTo(text);
                    } else {
                        assertTold(number, failure);
                    }
                    return null;
                });
    }

    private void assertTold(long number, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        assertThat(cause).isInstanceOf(RpcException.class);
        RpcException told = (RpcException) cause;
        assertThat(TOLD).as(told::toString).contains(told.code());
        if (told.status().notExecuted()) {
            assertThat(executed).as(told::toString).doesNotContain(number);
        }
    }

    /** What is heard is the beginning of what was said, or all of it. */
    private CompletableFuture<Void> talk(Channel channel, long number) {
        List<String> said =
                LongStream.range(0, 100).mapToObj(i -> number + ":" + i).toList();
        return CompletableFuture.runAsync(
                () -> {
                    List<String> heard = new ArrayList<>();
                    Streaming<Echo.Request, String> asked =
                            new Streaming<>(new Echo.Request(number, 0, false, 0, ""), RpcStream.from(said));
                    try {
                        channel.withTimeout(HASTE).stream(Echo.TALK, asked).forEach(heard::add);
                        assertThat(heard).isEqualTo(said);
                    } catch (RpcException e) {
                        assertTold(number, e);
                        assertThat(heard).isEqualTo(said.subList(0, heard.size()));
                    }
                },
                task -> new Thread(task).start());
    }

    private final class Answers implements Echo {
        @Override
        public CompletionStage<String> echo(Request request) {
            ran(request);
            return request.millis() == 0
                    ? CompletableFuture.completedFuture(request.text())
                    : new CompletableFuture<String>()
                            .completeOnTimeout(request.text(), request.millis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void tell(Request request) {}

        @Override
        public RpcStream<String> talk(Request request, RpcStream<String> said) {
            ran(request);
            return said;
        }

        private void ran(Request request) {
            if (!executed.add(request.call())) {
                executedTwice.add(request.call());
            }
        }
    }
}
