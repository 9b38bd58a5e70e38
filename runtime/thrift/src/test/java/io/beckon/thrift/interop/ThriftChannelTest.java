/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.ThriftAcceptor;
import io.beckon.thrift.ThriftChannel;
import io.beckon.thrift.form.ThriftFraming;
import io.beckon.thrift.form.ThriftProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Our client calls servers of libthrift, and our own server as if it were one. */
@ExtendWith(LeakCheck.class)
class ThriftChannelTest {
    /** Peers of Python and C++ leave out {@code testUuid} alone, which their version does not have. */
    @Test
    void everyMethodIsAmongTheCalls() {
        assertThat(InteropCall.ALL.stream().map(InteropCall::method).distinct())
                .containsExactlyInAnyOrderElementsOf(ThriftTest.SERVICE.methods().stream()
                        .map(each -> each.descriptor().name())
                        .toList())
                .hasSize(23);
    }

    @ParameterizedTest
    @EnumSource
    void everyCallToLibthrift(Form form) throws Exception {
        try (LibthriftServer server = new LibthriftServer(form);
                Channel channel = builder(server.port(), form).connect()) {
            callAll(ThriftTest.client(channel));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BINARY, UNFRAMED, false",
        "BINARY, FRAMED, true",
        "BINARY, HEADER, false",
        "COMPACT, UNFRAMED, true",
        "COMPACT, FRAMED, false",
        "COMPACT, HEADER, true",
    })
    void everyCallToOurselves(ThriftProtocol protocol, ThriftFraming framing, boolean pipelined) {
        try (RpcServer server = ours();
                Channel channel = configured(server.port(), protocol, framing, pipelined)) {
            callAll(ThriftTest.client(channel));
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void manyCallsAtATime(boolean pipelined) {
        try (RpcServer server = ours();
                Channel channel = configured(server.port(), ThriftProtocol.COMPACT, ThriftFraming.FRAMED, pipelined)) {
            ThriftTestAsync client = ThriftTestAsync.client(channel);
            List<CompletionStage<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                answers.add(client.testI32(i));
            }
            for (int i = 0; i < 2_000; i++) {
                assertThat(answers.get(i).toCompletableFuture().join()).isEqualTo(i);
            }
        }
    }

    @Test
    void serviceNamesStandBeforeMethods() throws Exception {
        try (LibthriftServer server = new LibthriftServer(Form.COMPACT);
                Channel channel = builder(server.port(), Form.COMPACT)
                        .multiplexed("ThriftTest")
                        .connect()) {
            assertThat(ThriftTest.client(channel).testString("Test")).isEqualTo("Test");
        }
    }

    @Test
    void anApplicationExceptionIsAStatus() throws Exception {
        try (LibthriftServer server = new LibthriftServer(Form.BINARY);
                Channel channel = builder(server.port(), Form.BINARY).connect()) {
            assertThatThrownBy(() -> ThriftTest.client(channel).testString("nobody answers this"))
                    .isInstanceOf(RpcException.class)
                    .hasMessageContaining("UNIMPLEMENTED")
                    .hasMessageContaining("UNKNOWN_METHOD: what?");
        }
    }

    @Test
    void aLateAnswerReachesNobody() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (LibthriftServer server = new LibthriftServer(Form.BINARY);
                Channel channel = builder(server.port(), Form.BINARY)
                        .maxConnections(1)
                        .timeout(Duration.ofMillis(200))
                        .connect()) {
            ThriftTest client = ThriftTest.client(channel);
            server.hook.set(() -> await(answer));
            assertThatThrownBy(() -> client.testString("Test"))
                    .extracting(e -> ((RpcException) e).code())
                    .isEqualTo(StatusCode.DEADLINE_EXCEEDED);
            server.hook.set(() -> {});
            answer.countDown();
            assertThat(ThriftTest.client(channel.withTimeout(Duration.ofSeconds(10)))
                            .testI32(-1))
                    .isEqualTo(-1);
        }
    }

    @Test
    void aPipelinedConnectionThatIsSilentGetsNoMoreCalls() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (LibthriftServer server = new LibthriftServer(Form.FRAMED_COMPACT);
                Channel channel =
                        builder(server.port(), Form.FRAMED_COMPACT).pipelined().connect()) {
            ThriftTest hasty = ThriftTest.client(channel.withTimeout(Duration.ofMillis(200)));
            ThriftTestAsync patient = ThriftTestAsync.client(channel);
            server.hook.set(() -> await(answer));
            CompletionStage<Integer> early = patient.testI32(-1);
            assertThatThrownBy(() -> hasty.testString("Test"))
                    .extracting(e -> ((RpcException) e).code())
                    .isEqualTo(StatusCode.DEADLINE_EXCEEDED);
            server.hook.set(() -> {});
            assertThat(ThriftTest.client(channel).testString("Test")).isEqualTo("Test");
            answer.countDown();
            assertThat(early.toCompletableFuture().join()).isEqualTo(-1);
        }
    }

    @Test
    void nobodyThereIsUnavailable() throws Exception {
        int port;
        try (LibthriftServer server = new LibthriftServer(Form.BINARY)) {
            port = server.port();
        }
        try (Channel channel = builder(port, Form.BINARY).connect()) {
            assertThatThrownBy(() -> ThriftTest.client(channel).testVoid())
                    .isInstanceOf(RpcException.class)
                    .hasMessageContaining("UNAVAILABLE")
                    .hasMessageContaining("is a server running there?");
        }
    }

    private static void callAll(ThriftTest client) {
        callAll(client, call -> true);
    }

    static void callAll(ThriftTest client, Predicate<InteropCall> which) {
        for (InteropCall call : InteropCall.ALL.stream().filter(which).toList()) {
            Object result = call.ours().apply(client);
            if (call.expected() instanceof Throwable expected) {
                assertThat(result)
                        .as("%s", call)
                        .isInstanceOf(expected.getClass())
                        .hasToString(expected.toString());
            } else {
                assertThat(result).as("%s", call).isEqualTo(call.expected());
            }
        }
    }

    static RpcServer ours() {
        return RpcServer.builder()
                .add(new InteropService())
                .accept(ThriftAcceptor.create())
                .start();
    }

    private static ThriftChannel.Builder builder(int port, Form form) {
        return ThriftChannel.to("localhost:" + port)
                .protocol(form.protocol())
                .framing(form.framed() ? ThriftFraming.FRAMED : ThriftFraming.UNFRAMED);
    }

    private static Channel configured(int port, ThriftProtocol protocol, ThriftFraming framing, boolean pipelined) {
        ThriftChannel.Builder builder =
                ThriftChannel.to("localhost:" + port).protocol(protocol).framing(framing);
        return (pipelined ? builder.pipelined() : builder).connect();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
