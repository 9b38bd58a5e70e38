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
import io.beckon.rpc.Channel;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** No server, servers that die, and servers that are none: every call ends, at once, and says why. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class LostConnectionTest {
    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @Test
    void refusedConnectionNamesTheAddress() throws IOException {
        int port;
        try (ServerSocket free = listen()) {
            port = free.getLocalPort();
        }
        try (Channel channel = RpcChannel.connect("localhost:" + port)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                Status status = failure(() -> Calculator.client(channel).add(1, 2));
                assertThat(status.code()).isEqualTo(StatusCode.UNAVAILABLE);
                assertThat(status.notExecuted()).isTrue();
                assertThat(status.message())
                        .startsWith("calc.Calculator/add: the connection to localhost:" + port + " could not be made: ")
                        .contains("Connection refused")
                        .endsWith("; is a server running there?");
            }
        }
    }

    @Test
    void unknownHostIsNamed() {
        try (Channel channel = RpcChannel.connect("no-such-host.invalid:7070")) {
            assertThat(failure(() -> Calculator.client(channel).add(1, 2)))
                    .isEqualTo(Status.notExecuted(
                            StatusCode.UNAVAILABLE,
                            "calc.Calculator/add: the connection to no-such-host.invalid:7070 could not be made: "
                                    + "the name is not known"));
        }
    }

    @Test
    @SuppressWarnings("try") // closing it early is the point
    void serverKilledInABurstEndsEveryCall() throws Exception {
        try (ServerSocket listener = listen();
                Channel channel = RpcChannel.connect("localhost:" + listener.getLocalPort())) {
            List<CompletableFuture<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                calls.add(channel.start(Calculator.ADD, new Pair(i, i)));
            }
            try (Socket socket = listener.accept()) {
                socket.getInputStream().readNBytes(100);
                listener.close(); // for calls that were not sent would go by another connection
                socket.setSoLinger(true, 0); // a reset, as of a process that was killed
            }
            int notExecuted = 0;
            for (CompletableFuture<Integer> call : calls) {
                Status status = failure(() -> PendingCallTest.join(call));
                assertThat(status.code()).isEqualTo(StatusCode.UNAVAILABLE);
                assertThat(status.message()).contains("the connection to localhost:" + listener.getLocalPort());
                notExecuted += status.notExecuted() ? 1 : 0;
            }
            assertThat(notExecuted)
                    .as("all but the eight that a server takes before it says more")
                    .isGreaterThanOrEqualTo(492);
        }
    }

    @Test
    void nextCallMakesANewConnection() {
        RpcServer server = RpcServer.builder().add(new CalculatorService()).start();
        int port = server.port();
        try (Channel channel = RpcChannel.connect("localhost:" + port)) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            server.close();
            assertThat(failure(() -> Calculator.client(channel).add(1, 2)).code())
                    .isEqualTo(StatusCode.UNAVAILABLE);
            RpcServer again =
                    RpcServer.builder().port(port).add(new CalculatorService()).start();
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            again.close();
        }
    }

    @Test
    void peerOfAnotherProtocolIsTold() throws Exception {
        try (ServerSocket listener = listen();
                Channel channel = RpcChannel.connect("localhost:" + listener.getLocalPort())) {
            CompletableFuture<Integer> call = channel.start(Calculator.ADD, new Pair(1, 2));
            try (Socket socket = listener.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(failure(() -> PendingCallTest.join(call)).message())
                        .contains("the peer speaks another protocol");
            }
        }
    }

    @Test
    void serverThatNeverSpeaksIsGivenUpByTheDeadline() throws Exception {
        try (ServerSocket listener = listen();
                Channel channel = RpcChannel.connect("localhost:" + listener.getLocalPort())) {
            Status status = failure(() -> Calculator.client(channel.withTimeout(Duration.ofMillis(50)))
                    .add(1, 2));
            assertThat(status.code()).isEqualTo(StatusCode.DEADLINE_EXCEEDED);
        }
    }
}
