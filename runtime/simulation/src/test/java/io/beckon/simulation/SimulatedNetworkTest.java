/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.StatusCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the network does to calls, one thing at a time. */
class SimulatedNetworkTest {
    private static final Conditions STILL = Conditions.GOOD.withLatency(Duration.ofMillis(10), Duration.ZERO);

    private final SimulatedNetwork network = new SimulatedNetwork(1);
    private final Channel channel = network.channel("client", "server");

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void latencyIsTheOnlyTimeThatASmallCallTakes() {
        network.conditions(STILL);
        server();
        call("", 0);
        long before = network.time().nanoTime();
        assertThat(call("hello", 0)).isEqualTo("hello");
        assertThat(network.time().nanoTime() - before).isBetween(20_000_000L, 20_020_000L);
    }

    @Test
    void messageOfDBytesTakesDDividedByTheBandwidth() {
        network.conditions(STILL.withBandwidth(100_000));
        server();
        call("", 0);
        long before = network.time().nanoTime();
        call("x".repeat(50_000), 0);
        assertThat(network.time().nanoTime() - before).isBetween(1_020_000_000L, 1_030_000_000L);
    }

    @Test
    void handlerThatTakesAWhileTakesVirtualTime() {
        server();
        long before = network.time().nanoTime();
        call("slow", 2_000);
        assertThat(network.time().nanoTime() - before).isBetween(2_000_000_000L, 2_010_000_000L);
        assertThat(network.time().clock().instant()).isBetween("2000-01-01T00:00:02Z", "2000-01-01T00:00:03Z");
    }

    @Test
    void nobodyListening() {
        assertFails(StatusCode.UNAVAILABLE, true, "nobody listens on server");
        server();
        assertThat(call("now", 0)).isEqualTo("now");
    }

    @Test
    void partitionEndsCallsByTheirDeadlineAndHealsByItself() {
        server();
        call("", 0);
        network.partition("client", "server");
        assertFails(StatusCode.DEADLINE_EXCEEDED, false, "no answer from server");
        network.heal();
        assertThat(call("again", 0)).isEqualTo("again");
    }

    @Test
    void cutFailsWhatWasOpenAsDoubtful() {
        server();
        CompletableFuture<String> open = start("open", 1_000);
        network.time().runFor(Duration.ofMillis(500));
        network.cut("client", "server");
        network.time().runFor(Duration.ofMillis(1));
        assertThat(failure(open).status().notExecuted()).isFalse();
        assertThat(failure(open)).hasMessageContaining("the connection was cut");
        assertThat(call("next", 0)).isEqualTo("next");
    }

    @Test
    void pausedHostAnswersLater() {
        server();
        call("", 0);
        network.pause("server");
        CompletableFuture<String> open = start("patience", 0);
        network.time().runFor(Duration.ofSeconds(5));
        assertThat(open).isNotDone();
        network.heal();
        network.time().runFor(Duration.ofSeconds(1));
        assertThat(open).isCompletedWithValue("patience");
    }

    @Test
    void drainedServerEndsWhatItHasBegun() {
        SimulatedServer server = server();
        CompletableFuture<String> open = start("begun", 1_000);
        network.time().runFor(Duration.ofMillis(500));
        CompletableFuture<Void> drained = server.drain();
        network.time().runFor(Duration.ofMillis(100));
        assertThat(drained).isNotDone();
        network.time().runFor(Duration.ofSeconds(3));
        assertThat(drained).isDone();
        assertThat(open).isCompletedWithValue("begun");
    }

    /** CLOSE is behind answers that are on their way for six seconds, and a call that comes meanwhile must not be answered by a reset. */
    @Test
    void slowReaderLosesNothingToAServerThatGoesAway() {
        network.conditions(STILL.withBandwidth(20_000));
        SimulatedServer server = server();
        call("", 0);
        List<CompletableFuture<String>> open = List.of(answered(60_000), answered(60_000));
        network.time().runFor(Duration.ofMillis(500));
        server.drain();
        network.time().runFor(Duration.ofMillis(2_500));
        CompletableFuture<String> late = start("late", 0);
        network.time().runFor(Duration.ofMillis(1_000));
        CompletableFuture<String> later = start("later", 0);
        network.time().runFor(Duration.ofSeconds(10));
        assertThat(open)
                .allSatisfy(each -> assertThat(each).isCompletedWithValueMatching(text -> text.length() > 59_000));
        assertThat(failure(late).status().notExecuted()).isTrue();
        assertThat(failure(later).status().notExecuted()).isTrue();
    }

    @Test
    void sameSeedDoesTheSame() {
        assertThat(run(7)).isEqualTo(run(7)).isNotEqualTo(run(8));
    }

    @Test
    void oneServerAHost() {
        server();
        assertThatThrownBy(this::server).hasMessage("a server runs on server already");
    }

    private static String run(long seed) {
        try (SimulatedNetwork own = new SimulatedNetwork(seed)) {
            own.conditions(Conditions.BAD.withStalls(0.2, Duration.ofSeconds(1)));
            own.server("server", service(own));
            Channel to = own.channel("client", "server");
            for (int i = 0; i < 50; i++) {
                to.start(Echo.ECHO, new Echo.Request(i, i, false, 1_000, ""));
            }
            own.time().runFor(Duration.ofSeconds(20));
            return own.time().count() + " " + own.bytesHeld();
        }
    }

    private SimulatedServer server() {
        return network.server("server", service(network));
    }

    private String call(String text, int millis) {
        return channel.call(Echo.ECHO, new Echo.Request(0, millis, false, 0, text));
    }

    private CompletableFuture<String> start(String text, int millis) {
        return channel.start(Echo.ECHO, new Echo.Request(0, millis, false, 0, text));
    }

    private CompletableFuture<String> answered(int characters) {
        return channel.start(Echo.ECHO, new Echo.Request(0, 0, false, characters, ""));
    }

    private void assertFails(StatusCode code, boolean notExecuted, String text) {
        CompletableFuture<String> call = channel.start(
                Echo.ECHO,
                new Echo.Request(0, 0, false, 0, ""),
                CallOptions.DEFAULT.withTimeout(Duration.ofSeconds(5)));
        network.time().runFor(Duration.ofSeconds(6));
        RpcException failure = failure(call);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.status().notExecuted()).isEqualTo(notExecuted);
        assertThat(failure).hasMessageContaining(text);
    }

    private static RpcException failure(CompletableFuture<?> call) {
        assertThat(call).isCompletedExceptionally();
        return (RpcException) call.handle((result, failure) -> failure).join();
    }

    private static Echo service(SimulatedNetwork network) {
        return new Echo() {
            @Override
            public CompletionStage<String> echo(Request request) {
                return network.time()
                        .after(Duration.ofMillis(request.millis()))
                        .thenApply(done -> request.text() + "-".repeat(request.answer()));
            }

            @Override
            public void tell(Request request) {}

            @Override
            public RpcStream<String> talk(Request request, RpcStream<String> said) {
                return said;
            }
        };
    }
}
