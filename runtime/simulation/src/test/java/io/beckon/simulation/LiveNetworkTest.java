/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import io.beckon.testkit.LeakCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the network does to real servers and channels, one thing at a time. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class LiveNetworkTest {
    private static final Echo.Request NOTHING = new Echo.Request(0, 0, false, 0, "");

    private final CountDownLatch told = new CountDownLatch(1);
    private final LiveNetwork network = new LiveNetwork(1);
    private final RpcServer server = server();
    private final Channel channel = builder().connect();

    @AfterEach
    void close() {
        channel.close();
        server.close();
        network.close();
    }

    @Test
    void callsTakeTheTimeOfTheLine() {
        call("", channel);
        network.conditions(Conditions.GOOD.withLatency(Duration.ofMillis(100), Duration.ZERO));
        long before = System.nanoTime();
        assertThat(call("hello", channel)).isEqualTo("hello");
        assertThat(System.nanoTime() - before).isBetween(200_000_000L, 5_000_000_000L);
    }

    @Test
    void nobodyListening() {
        try (Channel nowhere = RpcChannel.to(network.host("client"), network.address("server", 7071))
                .connect()) {
            assertFails(() -> call("", nowhere), StatusCode.UNAVAILABLE, "nobody listens on server:7071");
        }
        try (Channel nobody = RpcChannel.to(network.host("client"), network.address("nobody", 7070))
                .connect()) {
            assertFails(() -> call("", nobody), StatusCode.UNAVAILABLE, "nobody listens on nobody:7070");
        }
    }

    @Test
    void connectionsToAHostThatIsPartedAreGivenUp() {
        network.partition("client", "server");
        try (Channel hasty = builder().connectTimeout(Duration.ofMillis(100)).connect()) {
            assertFails(() -> call("", hasty), StatusCode.UNAVAILABLE, "within 100 ms");
            network.heal();
            assertThat(call("again", hasty)).isEqualTo("again");
        }
    }

    @Test
    void partitionEndsCallsByTheirDeadlineAndHealsByItself() {
        call("", channel);
        network.partition("client", "server");
        Channel hasty = channel.withTimeout(Duration.ofMillis(100));
        assertFails(() -> call("", hasty), StatusCode.DEADLINE_EXCEEDED, "no answer");
        network.heal();
        assertThat(call("again", channel)).isEqualTo("again");
    }

    @Test
    void cutFailsWhatWasOpenAsDoubtful() throws Exception {
        CompletableFuture<String> open = channel.start(Echo.ECHO, new Echo.Request(0, 60_000, false, 0, "open"));
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        network.cut("client", "server");
        assertThatThrownBy(() -> open.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RpcException.class,
                        e -> assertThat(e.status().notExecuted()).isFalse())
                .hasMessageContaining("the connection was cut");
        assertThat(call("next", channel)).isEqualTo("next");
    }

    @Test
    void hostThatReadsNothingStopsWhoSendsToIt() throws Exception {
        AtomicInteger given = new AtomicInteger();
        String item = "x".repeat(1000);
        RpcStream<String> endless = RpcStream.from(Stream.generate(() -> item).peek(each -> given.incrementAndGet()));
        RpcStream<String> echoed = channel.stream(Echo.TALK, new Streaming<>(NOTHING, endless));
        Iterator<String> each = echoed.iterator();
        assertThat(each.next()).isEqualTo(item);
        network.pause("server");
        Thread reader = new Thread(() -> each.forEachRemaining(one -> {}));
        reader.start();
        int before = -1;
        while (before != given.get()) {
            before = given.get();
            Thread.sleep(200);
        }
        network.resume("server");
        while (given.get() < before + 1000) {
            Thread.sleep(10);
        }
        echoed.close();
        reader.join();
    }

    @Test
    void longMessagesAndStreamsPassBadLines() {
        network.conditions(
                new Conditions(Duration.ofMillis(1), Duration.ofMillis(5), 50_000_000, 0.05, Duration.ofMillis(20), 0));
        String large = "y".repeat(1_000_000);
        assertThat(call(large, channel)).isEqualTo(large);
        List<String> said = Stream.generate(() -> "z".repeat(10_000)).limit(100).toList();
        List<String> echoed = new ArrayList<>();
        channel.stream(Echo.TALK, new Streaming<>(NOTHING, RpcStream.from(said)))
                .forEach(echoed::add);
        assertThat(echoed).isEqualTo(said);
    }

    @Test
    void serverChoosesAPort() {
        try (RpcServer second = RpcServer.builder()
                        .listen(network.host("server"), network.address("server", 0))
                        .add(Echo.SERVICE, new Answers())
                        .start();
                Channel to = RpcChannel.to(network.host("client"), network.address("server", second.port()))
                        .connect()) {
            assertThat(second.port()).isPositive();
            assertThat(call("second", to)).isEqualTo("second");
        }
    }

    @Test
    void oneServerAnAddressAndItsOwnHost() {
        assertThatThrownBy(this::server).hasMessageContaining("a server listens on server:7070 already");
        assertThatThrownBy(() -> RpcServer.builder()
                        .listen(network.host("server"), network.address("elsewhere", 7070))
                        .start())
                .hasMessageContaining("host server of this network has not the address of elsewhere");
    }

    private RpcServer server() {
        return RpcServer.builder()
                .grace(Duration.ZERO)
                .listen(network.host("server"), network.address("server", 7070))
                .add(Echo.SERVICE, new Answers())
                .start();
    }

    private RpcChannel.Builder builder() {
        return RpcChannel.to(network.host("client"), network.address("server", 7070));
    }

    private static String call(String text, Channel to) {
        return to.call(Echo.ECHO, new Echo.Request(0, 0, false, 0, text));
    }

    private static void assertFails(ThrowingCallable call, StatusCode code, String text) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RpcException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(text);
    }

    private final class Answers implements Echo {
        @Override
        public CompletionStage<String> echo(Request request) {
            told.countDown();
            return request.millis() == 0
                    ? CompletableFuture.completedFuture(request.text())
                    : new CompletableFuture<String>()
                            .completeOnTimeout("late", request.millis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void tell(Request request) {}

        @Override
        public RpcStream<String> talk(Request request, RpcStream<String> said) {
            return said;
        }
    }
}
