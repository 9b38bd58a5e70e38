/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Codecs;
import io.beckon.netty.Calculator.Text;
import io.beckon.netty.Calculator.TextCodec;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import io.beckon.testkit.LeakCheck;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A method whose schema allows longer messages than the limits has them; where only one side's schema does, a call fails alone. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class LongMessageTest {
    private static final int MOST = 32 << 20;
    private static final MethodDescriptor<Text, String> ECHO =
            MethodDescriptor.unary("l.S", "echo", new TextCodec(), Codecs.STRING);
    private static final MethodDescriptor<Streaming<Text, String>, RpcStream<String>> TALK =
            MethodDescriptor.bidirectional("l.S", "talk", new TextCodec(), Codecs.STRING, Codecs.STRING);
    private static final Text LONG = new Text("x".repeat(20 << 20), 0);

    private static RpcServer server(int maxMessage) {
        return RpcServer.builder()
                .add(
                        ServiceDescriptor.of("l.S", Object.class)
                                .method(
                                        with(ECHO, maxMessage),
                                        (impl, q) -> q.text().repeat(Math.max(1, q.times())))
                                .method(with(TALK, maxMessage), (impl, q) -> q.items()),
                        new Object())
                .start();
    }

    private static <Q, R> MethodDescriptor<Q, R> with(MethodDescriptor<Q, R> method, int maxMessage) {
        return maxMessage == 0 ? method : method.withMaxMessage(maxMessage);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothSidesTakeWhatTheSchemaAllows(boolean packed) {
        try (RpcServer server = server(MOST);
                Channel channel = channel(server, packed)) {
            for (int i = 0; i < 3; i++) {
                assertThat(channel.call(with(ECHO, MOST), LONG)).isEqualTo(LONG.text());
            }
        }
    }

    @Test
    void itemsToo() {
        try (RpcServer server = server(MOST);
                Channel channel = channel(server, true)) {
            Iterator<String> each = channel.stream(
                            with(TALK, MOST), new Streaming<>(new Text("", 0), RpcStream.of("first", LONG.text())))
                    .iterator();
            assertThat(each.next()).isEqualTo("first");
            assertThat(each.next()).isEqualTo(LONG.text());
            assertThat(each.hasNext()).isFalse();
        }
    }

    @Test
    void serverThatDoesNotKnowFailsNoMoreThanTheCall() {
        try (RpcServer server = server(0);
                Channel channel = channel(server, true)) {
            requireExhausted(() -> channel.call(with(ECHO, MOST), LONG), "takes 4194304");
            assertThat(channel.call(with(ECHO, MOST), new Text("short", 1))).isEqualTo("short");
        }
    }

    @Test
    void clientThatDoesNotKnowFailsNoMoreThanTheCall() {
        try (RpcServer server = server(MOST);
                Channel channel = channel(server, true)) {
            requireExhausted(() -> channel.call(ECHO, LONG), "the limit of this channel");
            requireExhausted(
                    () -> channel.call(ECHO, new Text("x".repeat(1 << 20), 5)), "4194304 bytes that the client takes");
            assertThat(channel.call(ECHO, new Text("short", 1))).isEqualTo("short");
        }
    }

    private static Channel channel(RpcServer server, boolean packed) {
        RpcChannel.Builder builder = RpcChannel.to("localhost:" + server.port());
        return (packed ? builder : builder.tagged()).connect();
    }

    private static void requireExhausted(Runnable call, String text) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.RESOURCE_EXHAUSTED))
                .hasMessageContaining(text);
    }
}
