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
import io.beckon.protocol.Limits;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
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

/** When a client makes connections, and how many. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class ConnectingTest {
    private static final int SLOTS = 8;

    @Test
    void callsWaitForAServerThatIsNotThereYet() throws Exception {
        int port = freePort();
        try (Channel channel = RpcChannel.to("localhost:" + port).waitForReady().connect()) {
            CompletableFuture<Integer> call = channel.start(Calculator.ADD, new Pair(1, 2));
            Status late = failure(() -> Calculator.client(channel.withTimeout(Duration.ofMillis(300)))
                    .add(1, 2));
            assertThat(late.code()).isEqualTo(StatusCode.DEADLINE_EXCEEDED);
            assertThat(late.notExecuted()).isTrue();
            try (RpcServer server =
                    RpcServer.builder().port(port).add(new CalculatorService()).start()) {
                assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(3);
                assertThat(server.port()).isEqualTo(port);
            }
        }
    }

    @Test
    void channelThatClosesLetsWaitingCallsFail() throws Exception {
        Channel channel =
                RpcChannel.to("localhost:" + freePort()).waitForReady().connect();
        CompletableFuture<Integer> call =
                channel.withTimeout(Duration.ofMillis(500)).start(Calculator.ADD, new Pair(1, 2));
        channel.close();
        assertThat(call).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void attemptsBecomeRareAndCallsBetweenThemFailAtOnce() throws Exception {
        int port = freePort();
        try (Channel channel = RpcChannel.connect("localhost:" + port)) {
            Status status;
            do {
                status = failure(() -> Calculator.client(channel).add(1, 2));
                assertThat(status.notExecuted()).isTrue();
                assertThat(status.message())
                        .contains("the connection to localhost:" + port + " could not be made: ")
                        .contains("; is a server running there?");
            } while (!status.message().matches(".*it is tried again in [0-9]+ ms"));
        }
    }

    @Test
    void timesBetweenAttemptsGrow() {
        Backoff backoff = new Backoff();
        assertThat(backoff.left(0)).isZero();
        backoff.failed(0);
        assertThat(backoff.left(0)).as("at once, the first time").isZero();
        for (int failures = 2; failures < 30; failures++) {
            backoff.failed(0);
            assertThat(backoff.left(0)).isBetween(0L, Backoff.most(failures));
        }
        assertThat(Backoff.most(2)).isEqualTo(200_000_000);
        assertThat(Backoff.most(3)).isEqualTo(320_000_000);
        assertThat(Backoff.most(50)).isEqualTo(30_000_000_000L);
        backoff.succeeded();
        assertThat(backoff.left(0)).isZero();
    }

    @Test
    void eagerChannelConnectsWithoutACallAndAgainWhenItsConnectionIsLost() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Channel channel = RpcChannel.to("localhost:" + listener.getLocalPort())
                        .eager()
                        .connect()) {
            for (int i = 0; i < 3; i++) {
                try (Socket socket = listener.accept()) {
                    assertThat(socket.getInputStream().read()).isEqualTo(0xF5);
                }
            }
            assertThat(channel).isNotNull();
        }
    }

    @Test
    void moreConnectionsAreMadeWhileAllSlotsAreTaken() throws Exception {
        SlowCalculator slow = new SlowCalculator();
        try (RpcServer server = server(slow);
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            List<CompletableFuture<Integer>> calls = start(channel, 3 * SLOTS + 1);
            assertThat(slow.begun.tryAcquire(3 * SLOTS + 1, 20, TimeUnit.SECONDS))
                    .isTrue();
            endAll(slow, calls);
        }
    }

    @Test
    void oneConnectionIsEnoughForWhoSaysSo() throws Exception {
        SlowCalculator slow = new SlowCalculator();
        try (RpcServer server = server(slow);
                Channel channel = RpcChannel.to("localhost:" + server.port())
                        .maxConnections(1)
                        .connect()) {
            List<CompletableFuture<Integer>> calls = start(channel, 3 * SLOTS + 1);
            slow.begun.acquire(SLOTS);
            assertThat(slow.begun.tryAcquire(1, 200, TimeUnit.MILLISECONDS)).isFalse();
            endAll(slow, calls);
        }
    }

    @Test
    void silentServerIsAskedForASignOfLife() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Channel channel = RpcChannel.to("localhost:" + listener.getLocalPort())
                        .keepAlive(Duration.ofSeconds(1))
                        .connect()) {
            CompletableFuture<Integer> call = channel.start(Calculator.ADD, new Pair(1, 2));
            try (Socket socket = listener.accept()) {
                socket.setSoTimeout(20_000);
                assertThat(readUntil(socket.getInputStream(), "0900008000")).isTrue();
            }
            assertThat(failure(() -> PendingCallTest.join(call)).code()).isEqualTo(StatusCode.UNAVAILABLE);
        }
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        assertThatThrownBy(() -> RpcChannel.to("localhost:1").keepAlive(Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a server is asked for a sign of life after 1 s at the earliest, not PT0.999S");
        assertThatThrownBy(() -> RpcChannel.to("localhost:1").maxConnections(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a channel has at least 1 connection, not 0");
    }

    private static RpcServer server(SlowCalculator slow) {
        return RpcServer.builder()
                .limits(Limits.DEFAULT.withMaxSlots(SLOTS))
                .add(slow)
                .start();
    }

    private static List<CompletableFuture<Integer>> start(Channel channel, int count) {
        List<CompletableFuture<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(channel.start(Calculator.ADD, new Pair(i, 1)));
        }
        return calls;
    }

    private static void endAll(SlowCalculator slow, List<CompletableFuture<Integer>> calls) throws Exception {
        slow.end.countDown();
        for (int i = 0; i < calls.size(); i++) {
            assertThat(calls.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i + 1);
        }
    }

    private static boolean readUntil(InputStream in, String hex) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(hex) < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            read.append(HexFormat.of().toHexDigits((byte) next));
        }
        return true;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
