/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Bytes;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Interceptor;
import io.beckon.rpc.Invocation;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.RemoteFailure;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.ThriftAcceptor;
import io.beckon.thrift.ThriftChannel;
import io.beckon.thrift.form.ThriftFraming;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What travels beside arguments and results, as headers of the header transport. */
@ExtendWith(LeakCheck.class)
class HeadersTest {
    @Test
    void metadataTravelsBothWays() {
        LinkedBlockingQueue<Metadata> seen = new LinkedBlockingQueue<>();
        Metadata sent = Metadata.EMPTY.with("who", "ada").with("key", Bytes.of((byte) 0, (byte) 0xFF));
        try (RpcServer server = server(seen);
                Channel channel = ThriftChannel.to("localhost:" + server.port())
                        .framing(ThriftFraming.HEADER)
                        .connect()) {
            Answers answers = new Answers(sent);
            assertThat(ThriftTest.client(channel.intercepted(answers)).testString("x"))
                    .isEqualTo("x");
            assertThat(seen.poll()).isEqualTo(sent);
            assertThat(answers.all).containsExactly(Metadata.EMPTY.with("echo-who", "ada"));
        }
    }

    @Test
    void whereHeadersHaveNoPlaceMetadataIsRefused() {
        try (RpcServer server = server(new LinkedBlockingQueue<>());
                Channel channel = ThriftChannel.to("localhost:" + server.port()).connect()) {
            Channel told = channel.withMetadata(Metadata.EMPTY.with("who", "ada"));
            assertThatThrownBy(() -> ThriftTest.client(told).testString("x"))
                    .hasMessageContaining("metadata travels in the header transport only")
                    .extracting(e -> ((RpcException) e).code())
                    .isEqualTo(StatusCode.FAILED_PRECONDITION);
        }
    }

    @Test
    void whatAServerTellsOfAFailureComesBeside() {
        try (RpcServer server = RpcServer.builder()
                        .add(new InteropService())
                        .tellDetails()
                        .accept(ThriftAcceptor.create())
                        .start();
                Channel channel = ThriftChannel.to("localhost:" + server.port())
                        .framing(ThriftFraming.HEADER)
                        .connect()) {
            assertThatThrownBy(() -> ThriftTest.client(channel).testException("TException"))
                    .hasMessageContaining("incident")
                    .extracting(e -> ((RpcException) e).remote())
                    .extracting(RemoteFailure::getMessage)
                    .asString()
                    .contains("as was asked for");
        }
    }

    @Test
    void aHandlerKnowsWhoCallsAndThatNobodyWaits() throws Exception {
        LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
        Interceptor watching = new Interceptor() {
            @Override
            public <Q, R extends @Nullable Object> CompletionStage<R> intercept(Invocation<Q, R> call) {
                call.context().onCancel(() -> events.add("cancelled"));
                events.add(call.context().peer());
                return new CompletableFuture<>();
            }
        };
        try (RpcServer server = RpcServer.builder()
                .add(new InteropService())
                .intercept(watching)
                .accept(ThriftAcceptor.create())
                .grace(Duration.ZERO)
                .start()) {
            try (LibthriftClient client = new LibthriftClient(server.port(), Form.BINARY, null)) {
                client.send("testVoid", (byte) 1, Dynamic.struct());
                assertThat(events.poll(10, TimeUnit.SECONDS)).contains("127.0.0.1");
            }
            assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("cancelled");
        }
    }

    private static RpcServer server(LinkedBlockingQueue<Metadata> seen) {
        Interceptor noting = new Interceptor() {
            @Override
            public <Q, R extends @Nullable Object> CompletionStage<R> intercept(Invocation<Q, R> call) {
                seen.add(call.context().metadata());
                return call.proceed();
            }
        };
        return RpcServer.builder()
                .add(new InteropService())
                .intercept(noting)
                .accept(ThriftAcceptor.create())
                .start();
    }

    /** Sends metadata with each call, and keeps what comes back. */
    static final class Answers implements Interceptor {
        final List<Metadata> all = new CopyOnWriteArrayList<>();
        private final Metadata sent;

        Answers(Metadata sent) {
            this.sent = sent;
        }

        @Override
        public <Q, R extends @Nullable Object> CompletionStage<R> intercept(Invocation<Q, R> call) {
            CallOptions options = call.options().withMetadata(sent).withAnswered(all::add);
            return call.withOptions(options).proceed();
        }
    }
}
