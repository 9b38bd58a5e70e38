/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codecs;
import io.beckon.codec.Encoding;
import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.BoundFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.MethodSignature;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.server.Router;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How two sides agree on packed messages, and on messages that are longer than the limits. */
@ExtendWith(LeakCheck.class)
class PackedTest {
    private static final MethodSignature ADD = TestServer.method("add");
    private static final MethodSignature LARGE =
            new MethodSignature(ADD.fullName(), ADD.kind(), ADD.fingerprint(), 8 << 20);

    @Test
    void serverAgreesToTheFingerprintThatItHas() {
        try (TestServer server = TestServer.bound()) {
            server.receive(new BindFrame(3, ADD));
            assertThat(server.output()).containsExactly(new BoundFrame(3, true, 0));
            server.receive(new CallFrame(8, 3, 0, Metadata.EMPTY, true, 0, Hex.parse("0d 11")));
            assertThat(server.calls.peek().form().encoding()).isEqualTo(Encoding.PACKED);
            server.receive(new CallFrame(16, 3, 0, Metadata.EMPTY, false, 0, Hex.parse("00")));
            assertThat(server.calls.peekLast().form().encoding())
                    .as("the client chooses for each call")
                    .isEqualTo(Encoding.TAGGED);
        }
    }

    @Test
    void serverIsSilentAboutAnyOtherFingerprint() {
        try (TestServer server = TestServer.bound()) {
            server.receive(new BindFrame(
                    3,
                    new MethodSignature(
                            ADD.fullName(), ADD.kind(), TestServer.method("sum").fingerprint(), 0)));
            server.receive(
                    new BindFrame(4, new MethodSignature("calc.Calculator/ad", ADD.kind(), ADD.fingerprint(), 0)));
            assertThat(server.output()).isEmpty();
        }
    }

    @Test
    void callsArePackedOnceTheServerHasAgreed() {
        try (TestClient client = TestClient.open()) {
            client.submit(call(ADD, client.known.encoding(ADD)));
            assertThat(client.output())
                    .containsExactly(new BindFrame(1, ADD), new CallFrame(8, 1, 1000, Hex.parse("00 00 00 00")));
            client.receive(new BoundFrame(1, true, 0));
            assertThat(client.known.encoding(ADD)).isEqualTo(Encoding.PACKED);
            RecordingCall packed = client.submit(call(ADD, Encoding.PACKED));
            assertThat(client.output())
                    .containsExactly(new CallFrame(16, 1, 1000, Metadata.EMPTY, true, 0, Hex.parse("00 00")));
            client.receive(new ReplyFrame(16, Metadata.EMPTY, true, 0, Unpooled.EMPTY_BUFFER));
            assertThat(packed.ends).containsExactly("replied ");
        }
    }

    @Test
    void callThatComesToAnotherConnectionIsEncodedAnew() {
        try (TestClient client = TestClient.open()) {
            client.known.agreed(ADD); // as another connection has learnt
            client.submit(call(ADD, client.known.encoding(ADD)));
            assertThat(client.output())
                    .containsExactly(new BindFrame(1, ADD), new CallFrame(8, 1, 1000, Hex.parse("00 00 00 00")));
            assertThat(client.known.encoding(ADD)).as("for the calls to come").isEqualTo(Encoding.TAGGED);
        }
    }

    @Test
    void callThatCannotBeEncodedAnewIsRefused() {
        try (TestClient client = TestClient.open()) {
            Status tooLarge = Status.notExecuted(StatusCode.RESOURCE_EXHAUSTED, "too large");
            RecordingCall call = new RecordingCall(
                    ADD,
                    new TestArguments(Encoding.PACKED, encoding -> {
                        if (encoding == Encoding.TAGGED) {
                            throw new RpcException(tooLarge);
                        }
                        return 1;
                    }),
                    1000);
            RecordingCall next = RecordingCall.add();
            client.submit(call);
            client.submit(next);
            assertThat(call.ends).containsExactly("RESOURCE_EXHAUSTED, not executed: too large");
            assertThat(next.id()).as("is sent all the same").isNotZero();
        }
    }

    @Test
    void itemsAndPartsAreMarkedAsTheirCallIs() {
        try (TestClient client = TestClient.open()) {
            MethodSignature sum = TestServer.method("sum");
            client.submit(call(sum, Encoding.TAGGED));
            client.receive(new BoundFrame(1, true, 0));
            RecordingCall call = client.submit(call(sum, Encoding.PACKED));
            client.output();
            client.connection.send(
                    call,
                    PooledByteBufAllocator.DEFAULT.buffer().writeIntLE(20_000).writeZero(20_000));
            client.connection.endItems(call);
            client.connection.write(0);
            client.connection.write(0);
            assertThat(client.output())
                    .hasSize(3)
                    .allSatisfy(
                            frame -> assertThat(((DataFrame) frame).packed()).isTrue());
        }
    }

    @Test
    void longArgumentsWaitForTheAnswerOfTheirMethod() {
        try (TestClient client = TestClient.open()) {
            RecordingCall call = client.submit(new RecordingCall(LARGE, Encoding.TAGGED, 5 << 20, 1000));
            assertThat(client.output()).containsExactly(new BindFrame(1, LARGE));
            client.receive(new BoundFrame(1, false, 6 << 20));
            assertThat(client.output()).first().isInstanceOf(CallFrame.class);
            assertThat(call.ends).isEmpty();
            RecordingCall longer = client.submit(new RecordingCall(LARGE, Encoding.TAGGED, 7 << 20, 1000));
            assertThat(longer.status.message())
                    .isEqualTo(
                            "calc.Calculator/add: arguments of 7340032 bytes, where server:1 takes 6291456; its limits "
                                    + "say so (Limits.withMaxMessage)");
        }
    }

    @Test
    void serverSaysWhatItTakesOfAMethod() {
        MethodDescriptor<Void, Void> add = MethodDescriptor.unary("calc.Calculator", "add", Codecs.VOID);
        Router router = Router.builder()
                .add(
                        ServiceDescriptor.of("calc.Calculator", Object.class)
                                .method(add.withMaxMessage(8 << 20), (impl, q) -> null)
                                .method(
                                        MethodDescriptor.unary("calc.Calculator", "zero", Codecs.VOID),
                                        (impl, q) -> null),
                        new Object())
                .build();
        try (TestServer server = new TestServer(router, Limits.DEFAULT)) {
            server.receive(Hex.frozen("preface-client"));
            server.output();
            server.receive(new BindFrame(1, LARGE));
            server.receive(new BindFrame(2, new MethodSignature("calc.Calculator/zero", ADD.kind(), null, 1 << 20)));
            server.receive(new BindFrame(3, new MethodSignature("calc.Calculator/none", ADD.kind(), null, 1 << 20)));
            assertThat(server.output())
                    .containsExactly(
                            new BoundFrame(1, true, 8 << 20),
                            new BoundFrame(2, false, 4 << 20),
                            new BoundFrame(3, false, 4 << 20));
            server.receive(new CallFrame(8, 1, 0, Metadata.EMPTY, false, 8 << 20, Hex.parse("00")));
            assertThat(server.connection.isClosed()).isFalse();
            server.receive(new CallFrame(16, 2, 0, Metadata.EMPTY, false, (4 << 20) + 1, Hex.parse("00")));
            assertThat(server.output()).last().isInstanceOf(CloseFrame.class);
        }
    }

    private static RecordingCall call(MethodSignature method, Encoding encoding) {
        return new RecordingCall(method, encoding, 4, 1000);
    }
}
