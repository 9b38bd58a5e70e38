/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static io.beckon.netty.CallTest.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.Calculator.Pair;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server's life: where it listens, and how it ends. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class RpcServerTest {
    @Test
    void listensOnLoopbackOnlyUnlessTold() {
        try (RpcServer server = RpcServer.builder().start();
                RpcServer open = RpcServer.builder().address("0.0.0.0").start()) {
            assertThat(server.address().getAddress().isLoopbackAddress()).isTrue();
            assertThat(open.address().getAddress().isAnyLocalAddress()).isTrue();
            assertThat(server.port()).isPositive().isNotEqualTo(open.port());
        }
    }

    @Test
    void takenPortIsNamed() {
        try (RpcServer server = RpcServer.builder().start()) {
            assertThatThrownBy(() -> RpcServer.builder().port(server.port()).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("cannot listen on ")
                    .hasMessageContaining("127.0.0.1:" + server.port() + ": ")
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void unknownAddressIsNamed() {
        assertThatThrownBy(() ->
                        RpcServer.builder().address("no-such-host.invalid").start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot listen on no-such-host.invalid:0: the name is not known");
    }

    @Test
    void valuesThatCannotBeAreRefusedWhereTheyAreSet() {
        RpcServer.Builder builder = RpcServer.builder();
        assertThatThrownBy(() -> builder.port(70_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a port is from 0 to 65535, not 70000");
        assertThatThrownBy(() -> builder.port(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.eventLoops(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a server has at least 1 event loop, not 0");
        assertThatThrownBy(() -> builder.grace(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a grace is not negative, as PT-0.001S is");
    }

    @Test
    void nullIsRefusedByItsName() {
        RpcServer.Builder builder = RpcServer.builder();
        assertThatThrownBy(() -> builder.address(null)).hasMessage("host");
        assertThatThrownBy(() -> builder.executor(null)).hasMessage("executor");
        assertThatThrownBy(() -> builder.grace(null)).hasMessage("grace");
        assertThatThrownBy(() -> builder.limits(null)).hasMessage("limits");
        assertThatThrownBy(() -> builder.add(null)).hasMessage("service");
    }

    @Test
    void graceMayBeForever() {
        RpcServer.builder().grace(Duration.ofSeconds(Long.MAX_VALUE)).start().close();
    }

    @Test
    void closeLetsBegunCallsEndAndRefusesNewOnes() throws Exception {
        SlowCalculator service = new SlowCalculator();
        RpcServer server = RpcServer.builder().add(service).start();
        try (Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            List<CompletableFuture<Integer>> begun = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                begun.add(channel.start(Calculator.ADD, new Pair(i, 1)));
            }
            service.begun.acquire(50);
            CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
            Status refused = untilRefused(channel);
            assertThat(refused.notExecuted()).isTrue();
            assertThat(closed).isNotDone();
            service.end.countDown();
            for (int i = 0; i < 50; i++) {
                assertThat(begun.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i + 1);
            }
            closed.get(10, TimeUnit.SECONDS);
            assertThat(failure(() -> Calculator.client(channel).divide(6, 3)).notExecuted())
                    .isTrue();
        }
    }

    @Test
    void callsBeyondTheGraceFailAndTheirThreadsAreInterrupted() throws Exception {
        SlowCalculator service = new SlowCalculator();
        RpcServer server =
                RpcServer.builder().add(service).grace(Duration.ofMillis(50)).start();
        try (Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            CompletableFuture<Integer> call = channel.start(Calculator.ADD, new Pair(1, 2));
            service.begun.acquire();
            server.close();
            Status status = failure(() -> PendingCallTest.join(call));
            assertThat(status.code()).isEqualTo(StatusCode.UNAVAILABLE);
            assertThat(status.notExecuted()).isFalse();
            assertThat(status.message()).contains("the server goes away and waits no longer");
            assertThat(service.interrupted).isTrue();
        }
    }

    @Test
    void closeTwiceIsClose() {
        RpcServer server = RpcServer.builder().start();
        server.close();
        server.close();
    }

    @Test
    void idleConnectionIsToldThatTheServerGoes() throws Exception {
        RpcServer server = RpcServer.builder().start();
        CompletableFuture<Void> closed;
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write(HexFormat.of().parseHex("f5626b6e010100000d0a0d0a"));
            assertThat(socket.getInputStream().read()).isEqualTo(0xF5);
            closed = CompletableFuture.runAsync(server::close);
            byte[] said = socket.getInputStream().readAllBytes();
            assertThat(said).startsWith('b', 'k', 'n').endsWith("the server is going away".getBytes());
        }
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void nonsenseEndsItsConnectionOnly() throws Exception {
        try (RpcServer server = RpcServer.builder().add(new CalculatorService()).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port());
                Socket socket = new Socket("localhost", server.port())) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
            assertThat(socket.getInputStream().read())
                    .as("closed without an answer")
                    .isEqualTo(-1);
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
        }
    }

    private static Status untilRefused(Channel channel) {
        while (true) {
            try {
                Calculator.client(channel).divide(6, 3);
            } catch (io.beckon.rpc.RpcException e) {
                assertThat(e.code()).isEqualTo(StatusCode.UNAVAILABLE);
                return e.status();
            }
        }
    }
}
