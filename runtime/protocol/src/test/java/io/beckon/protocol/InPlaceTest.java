/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Bytes;
import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.EncodeException;
import io.beckon.codec.Encoding;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CancelReason;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.Metadata;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages that are encoded straight into a connection's output. */
@ExtendWith(LeakCheck.class)
class InPlaceTest {
    private static final String ADD = "calc.Calculator/add";
    private static final Codec<Bytes> RESULT = Codecs.result(Codecs.BINARY);

    @Test
    void callIsWrittenAsOneThatWaited() {
        try (TestClient client = bound()) {
            RecordingCall call = zeros(2);
            assertThat(client.connection.writeNow(call)).isTrue();
            assertThat(client.output()).containsExactly(new CallFrame(call.id(), 1, 1000, Hex.parse("00 00")));
            assertThat(client.connection.untilNextDeadline(0)).isEqualTo(1000 * RecordingCall.MILLISECOND);
            client.receive(new ReplyFrame(call.id(), Hex.parse("00")));
            assertThat(call.ends).containsExactly("replied 00");
        }
    }

    @Test
    void callOfAMethodWithoutANumberIsNotWritten() {
        try (TestClient client = TestClient.open()) {
            assertThat(client.connection.writeNow(zeros(1))).isFalse();
            assertThat(client.output()).isEmpty();
            assertThat(client.connection.pending()).isZero();
        }
    }

    @Test
    void longArgumentsAreNotWrittenAndLeaveNothing() {
        try (TestClient client = bound()) {
            RecordingCall call = zeros(MessageFrame.PART + 1);
            assertThat(client.connection.writeNow(call)).isFalse();
            assertThat(call.id()).isZero();
            assertThat(client.connection.pending()).isZero();
            assertThat(client.output()).isEmpty();
            assertThat(client.connection.writeNow(zeros(1)))
                    .as("as the last ones were too long")
                    .isFalse();
            client.submit(RecordingCall.add());
            assertThat(client.connection.writeNow(zeros(1)))
                    .as("as the last ones were short")
                    .isTrue();
        }
    }

    @Test
    void argumentsThatCannotBeEncodedLeaveNothing() {
        try (TestClient client = bound()) {
            RecordingCall call = RecordingCall.unencoded(ADD, new Failing(client));
            assertThatThrownBy(() -> client.connection.writeNow(call)).hasMessage("no such value");
            assertThat(client.connection.pending()).isZero();
            assertThat(client.output()).isEmpty();
        }
    }

    @Test
    void callDoesNotOvertakeThoseThatWait() {
        try (TestClient client = bound()) {
            for (int i = 0; i < 257; i++) {
                client.submit(RecordingCall.add());
            }
            client.output();
            assertThat(client.connection.writeNow(zeros(1))).isFalse();
        }
    }

    @Test
    void replyIsWrittenWhileTheCallIsHandedOut() {
        try (TestServer server = TestServer.bound()) {
            server.replies = call -> server.connection.reply(call, Metadata.EMPTY, Codecs.VOID, null);
            server.receive("02 00 00 10 08 01 02 00 00 10 10 01");
            assertThat(server.output())
                    .containsExactly(new ReplyFrame(8, Hex.parse("00")), new ReplyFrame(16, Hex.parse("00")));
            assertThat(server.connection.isIdle()).isTrue();
            assertThat(server.connection.bytesHeld()).isZero();
        }
    }

    @Test
    void callsThatWaitAreHandedOutOneAfterTheOther() {
        Limits one = Limits.DEFAULT.withMaxSlots(8).withMaxRunning(8);
        try (TestServer server = TestServer.bound(one)) {
            for (int slot = 1; slot <= 8; slot++) {
                server.receive(new CallFrame(8 * slot, 1, 0, Hex.parse("00")));
            }
            for (int i = 0; i < 3; i++) {
                server.receive("03 00 00 20 00 02 00"); // one-way calls, which wait
            }
            server.receive(new CancelFrame(8, CancelReason.CALLER));
            server.receive(new CallFrame(9, 1, 0, Hex.parse("00")));
            server.output();
            server.replies = call -> call.id() == 9 && server.connection.reply(call, Metadata.EMPTY, Codecs.VOID, null);
            while (!server.calls.isEmpty()) {
                server.answer(new ReplyFrame(server.calls.peek().id(), Unpooled.EMPTY_BUFFER));
            }
            assertThat(server.output())
                    .contains(new ReplyFrame(9, Hex.parse("00")))
                    .hasSize(8);
            assertThat(server.connection.isIdle()).isTrue();
        }
    }

    @Test
    void longResultIsNotWrittenAndLeavesNothing() {
        try (TestServer server = TestServer.bound()) {
            server.receive("02 00 00 10 08 01");
            Bytes tooLong = Bytes.of(new byte[MessageFrame.PART]);
            assertThat(server.connection.reply(server.calls.peek(), Metadata.EMPTY, RESULT, tooLong))
                    .isFalse();
            assertThat(server.output()).isEmpty();
            server.answer(new ReplyFrame(8, Unpooled.wrappedBuffer(new byte[1])));
            assertThat(server.output()).hasSize(1);
        }
    }

    @Test
    void resultThatCannotBeEncodedLeavesTheCallUnanswered() {
        try (TestServer server = TestServer.bound()) {
            server.receive("02 00 00 10 08 01");
            IncomingCall call = server.calls.peek();
            assertThatThrownBy(
                            () -> server.connection.reply(call, Metadata.EMPTY, Codecs.result(Codecs.STRING), "\ud800"))
                    .isInstanceOf(EncodeException.class);
            assertThat(server.output()).isEmpty();
            assertThat(server.connection.reply(call, Metadata.EMPTY, Codecs.VOID, null))
                    .isTrue();
            assertThat(server.connection.reply(call, Metadata.EMPTY, Codecs.VOID, null))
                    .as("twice")
                    .isFalse();
            assertThat(server.output()).hasSize(1);
        }
    }

    /** A caller that gives up may be told by what completes the call. */
    @Test
    void cancelledCallIsNotAnswered() {
        try (TestServer server = TestServer.bound()) {
            server.receive("02 00 00 10 08 01");
            IncomingCall call = server.calls.peek();
            boolean[] answered = {true};
            call.listener(new Cancelled(
                    () -> answered[0] = server.connection.reply(call, Metadata.EMPTY, Codecs.VOID, null)));
            server.receive(new CancelFrame(8, CancelReason.CALLER));
            assertThat(answered[0]).isFalse();
            assertThat(server.output()).singleElement().isInstanceOf(StatusFrame.class);
        }
    }

    private static TestClient bound() {
        TestClient client = TestClient.open();
        RecordingCall first = client.submit(RecordingCall.add());
        client.receive(new ReplyFrame(first.id(), Hex.parse("00")));
        client.output();
        return client;
    }

    private static RecordingCall zeros(int bytes) {
        return RecordingCall.unencoded(ADD, new TestArguments(Encoding.TAGGED, encoding -> bytes));
    }

    /** Writes a little, begins another call, and fails. */
    private static final class Failing extends Arguments {
        private final TestClient client;

        Failing(TestClient client) {
            super(MessageForm.of(Encoding.TAGGED));
            this.client = client;
        }

        @Override
        protected ByteBuf encode(MessageForm how) {
            throw new IllegalArgumentException("no such value");
        }

        @Override
        protected void encode(MessageForm how, ByteBuf out, int most) {
            out.writeZero(3);
            assertThat(client.connection.writeNow(zeros(1)))
                    .as("within another")
                    .isFalse();
            throw new IllegalArgumentException("no such value");
        }
    }

    private record Cancelled(Runnable told) implements IncomingCall.Listener {
        @Override
        public void item(ByteBuf item) {}

        @Override
        public void itemsEnded() {}

        @Override
        public void sendable() {}

        @Override
        public void cancelled() {
            told.run();
        }
    }
}
