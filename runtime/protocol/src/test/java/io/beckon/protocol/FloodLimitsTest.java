/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CancelReason;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.CreditFrame;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.OnewayFrame;
import io.beckon.protocol.frame.PingFrame;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What costs a server something and its client nothing: a little of it is taken, and then the connection ends, and is counted. */
@ExtendWith(LeakCheck.class)
class FloodLimitsTest {
    private static final long SECOND = 1_000_000_000;
    private static final FloodLimits SMALL = new FloodLimits(5, 5, 5, 100);

    private final TestServer server =
            TestServer.bound(Limits.DEFAULT.withListener(ListenerLimits.DEFAULT.withFloods(SMALL)));

    @Test
    void cancellationsAtOnce() {
        try (server) {
            for (int i = 0; i < 5; i++) {
                callAndCancel(i);
            }
            assertThat(server.connection.isClosed()).isFalse();
            callAndCancel(5);
            requireEnded(Limit.CANCELS, CloseCode.TOO_MUCH, "more than 5 calls given up in 30 s");
        }
    }

    @Test
    void cancellationsForWhichThereIsTimeOrThatAreEarned() {
        try (server) {
            for (int i = 0; i < 50; i++) {
                callAndCancel(i);
                server.now += 6 * SECOND;
            }
            for (int i = 0; i < 50; i++) {
                callAndCancel(50 + i);
                server.receive(new CallFrame(16 | i & 7, 1, 0, Hex.parse("00")));
                server.connection.answer(
                        server.calls.removeLast(),
                        new ReplyFrame(16 | i & 7, Metadata.EMPTY, false, 0, Unpooled.buffer()));
            }
            assertThat(server.connection.isClosed()).isFalse();
        }
    }

    @Test
    void callsWhoseTimeIsOverMayBeGivenUp() {
        try (server) {
            for (int i = 0; i < 50; i++) {
                server.receive(new CallFrame(8 | i & 7, 1, 10, Hex.parse("00")));
                server.now += SECOND / 100;
                server.receive(new CancelFrame(8 | i & 7, CancelReason.DEADLINE));
            }
            assertThat(server.connection.isClosed()).isFalse();
        }
    }

    @Test
    void cancellationsOfNothing() {
        try (server) {
            for (int i = 0; i < 6; i++) {
                server.receive(new CancelFrame(8, CancelReason.CALLER));
            }
            requireEnded(Limit.CANCELS, CloseCode.TOO_MUCH, "given up");
        }
    }

    @Test
    void callsOfWhatIsNotThere() {
        try (server) {
            server.receive(new BindFrame(3, MethodKind.UNARY, "calc.Calculator/ad"));
            for (int i = 0; i < 6; i++) {
                assertThat(server.connection.isClosed()).isFalse();
                server.receive(new CallFrame(8, 3, 0, Hex.parse("00")));
            }
            requireEnded(Limit.REFUSALS, CloseCode.TOO_MUCH, "more than 5 calls in 30 s that this server cannot take");
        }
    }

    @Test
    void callsThatCannotBeRead() {
        try (server) {
            for (int i = 0; i < 6; i++) {
                server.receive(new CallFrame(8 | i & 7, 1, 0, Hex.parse("00")));
                Status unreadable = Status.notExecuted(StatusCode.INVALID_ARGUMENT, "?");
                server.answer(new StatusFrame(8 | i & 7, unreadable));
            }
            requireEnded(Limit.REFUSALS, CloseCode.TOO_MUCH, "cannot take");
        }
    }

    @Test
    void signsOfLife() {
        try (server) {
            for (int i = 0; i < 6; i++) {
                server.receive(new PingFrame(false, i));
            }
            requireEnded(Limit.SIGNS, CloseCode.TOO_MUCH, "more than 5 PING and EXT frames in 10 s");
        }
    }

    @Test
    void creditForNothing() {
        try (server) {
            for (int i = 0; i < FloodLimits.CREDITS; i++) {
                server.receive(new CreditFrame(8, 1));
            }
            assertThat(server.connection.isClosed()).isFalse();
            server.receive(new CreditFrame(8, 1));
            requireEnded(Limit.CREDITS, CloseCode.TOO_MUCH, "101 CREDIT frames for 0 bytes");
        }
    }

    @Test
    void messageThatIsTooLong() {
        try (server) {
            server.receive(new CallFrame(8, 1, 0, Metadata.EMPTY, false, 5 << 20, Hex.parse("00")));
            requireEnded(Limit.MESSAGE, CloseCode.PROTOCOL_ERROR, "a message of 5242880 bytes");
        }
    }

    @Test
    void whatTheProtocolDoesNotAllow() {
        try (server) {
            server.receive("01 00 00 F0 00");
            assertThat(server.reached).containsExactly(Limit.PROTOCOL);
        }
    }

    @Test
    void frameThatDoesNotBecomeWhole() {
        try (server) {
            server.receive("07 00 00 10");
            server.connection.requireProgress();
            server.receive("08 01 15");
            server.connection.requireProgress();
            requireEnded(Limit.PROGRESS, CloseCode.TOO_MUCH, "more slowly than 100 bytes a second");
        }
    }

    @Test
    void prefaceThatDoesNotBecomeWhole() {
        try (server;
                TestServer silent = new TestServer(Limits.DEFAULT)) {
            silent.receive("f5 62");
            silent.connection.requireProgress();
            silent.receive("6b");
            silent.connection.requireProgress();
            assertThat(silent.reached).containsExactly(Limit.PROGRESS);
        }
    }

    @Test
    void messageThatDoesNotBecomeWholeWhileCallsGoOn() {
        try (server) {
            server.receive(
                    new CallFrame(8, 1, 0, Metadata.EMPTY, false, 60_000, Unpooled.wrappedBuffer(new byte[1_000])));
            server.connection.requireProgress();
            server.receive(new PingFrame(false, 1));
            server.connection.requireProgress();
            assertThat(server.reached).containsExactly(Limit.PROGRESS);
        }
    }

    @Test
    void whatComesFastEnoughOrNotAtAllIsLeftAlone() {
        try (server) {
            server.receive(
                    new CallFrame(8, 1, 0, Metadata.EMPTY, false, 60_000, Unpooled.wrappedBuffer(new byte[1_000])));
            for (int i = 0; i < 20; i++) {
                server.connection.requireProgress();
                server.receive(new DataFrame(8, false, true, Unpooled.wrappedBuffer(new byte[1_000])));
            }
            server.receive(new DataFrame(8, false, false, Unpooled.wrappedBuffer(new byte[39_000])));
            for (int i = 0; i < 5; i++) {
                server.connection.requireProgress();
            }
            assertThat(server.connection.isClosed()).isFalse();
            assertThat(server.calls).hasSize(1);
        }
    }

    /** Until the server gives credit for the whole of it, a client cannot send more. */
    @Test
    void messageThatWaitsForRoomIsLeftAlone() {
        Limits limits = Limits.DEFAULT.withMaxBuffered(4 << 20);
        try (server;
                TestServer narrow = TestServer.bound(limits)) {
            ByteBuf part = Unpooled.wrappedBuffer(new byte[16_000]);
            narrow.receive(new CallFrame(8, 1, 0, Metadata.EMPTY, false, 4 << 20, part.duplicate()));
            narrow.receive(new CallFrame(16, 1, 0, Metadata.EMPTY, false, 4 << 20, part.duplicate()));
            for (int i = 0; i < 3; i++) {
                narrow.receive(new DataFrame(8, false, true, part.duplicate()));
                narrow.connection.requireProgress();
            }
            assertThat(narrow.connection.isClosed()).isFalse();
        }
    }

    @Test
    void heldBytesAreCountedUntilTheyAreGone() {
        try (server) {
            server.receive(
                    new CallFrame(8, 1, 0, Metadata.EMPTY, false, 60_000, Unpooled.wrappedBuffer(new byte[1_000])));
            assertThat(server.connection.bytesHeld()).isEqualTo(1_000);
            server.receive(new DataFrame(8, false, false, Unpooled.wrappedBuffer(new byte[59_000])));
            assertThat(server.connection.bytesHeld()).isEqualTo(60_000);
            assertThat(server.connection.bytesReleasable()).isZero();
            ByteBuf answer = Unpooled.wrappedBuffer(new byte[100_000]);
            server.answer(new ReplyFrame(8, Metadata.EMPTY, false, 0, answer));
            writeAll(server);
            assertThat(server.connection.bytesHeld()).isEqualTo(100_000 - (1 << 16));
            server.receive(new CreditFrame(8, 100_000));
            writeAll(server);
            assertThat(server.connection.bytesHeld()).isZero();
        }
    }

    /** Who gives no credit for it and says nothing else is not there any more. */
    @Test
    void answerThatIsNotTakenIsNotIdle() {
        try (server) {
            assertThat(server.connection.isIdle()).isTrue();
            server.receive(new CallFrame(8, 1, 0, Hex.parse("00")));
            assertThat(server.connection.isIdle()).isFalse();
            server.answer(new ReplyFrame(8, Unpooled.wrappedBuffer(new byte[100_000])));
            writeAll(server);
            assertThat(server.connection.running()).isZero();
            assertThat(server.connection.isIdle()).isFalse();
        }
    }

    @Test
    void answersThatNobodyReadsKeepCallsFromRunningAndNotCreditFromComing() {
        Limits limits = Limits.DEFAULT.withMaxMessage(1 << 16).withMaxBuffered(1 << 17);
        try (server;
                TestServer narrow = TestServer.bound(limits)) {
            for (int slot = 1; slot <= 3; slot++) {
                narrow.receive(new CallFrame(slot << 3, 1, 0, Hex.parse("00")));
                ByteBuf answer = Unpooled.wrappedBuffer(new byte[120_000]);
                narrow.answer(new ReplyFrame(slot << 3, Metadata.EMPTY, false, 0, answer));
                writeAll(narrow);
            }
            assertThat(narrow.connection.saturation()).isNull();
            narrow.receive(new OnewayFrame(2, 0, Hex.parse("00")));
            assertThat(narrow.calls).as("is not answered, and so runs").hasSize(1);
            narrow.receive(new CallFrame(4 << 3, 1, 0, Hex.parse("00")));
            assertThat(narrow.calls).as("its answer would be one more").hasSize(1);
            for (int slot = 1; slot <= 3; slot++) {
                narrow.receive(new CreditFrame(slot << 3, 100_000));
                writeAll(narrow);
            }
            assertThat(narrow.calls).hasSize(2);
        }
    }

    @Test
    void bucketThatIsNotFullFillsAgainAndNoMore() {
        Tokens tokens = new Tokens(2, Duration.ofSeconds(2));
        long start = -5 * SECOND;
        assertThat(tokens.take(start)).isTrue();
        assertThat(tokens.take(start)).isTrue();
        assertThat(tokens.take(start + SECOND - 1)).isFalse();
        assertThat(tokens.take(start + SECOND)).isTrue();
        assertThat(tokens.take(start + SECOND)).isFalse();
        tokens.earn();
        assertThat(tokens.take(start + SECOND)).isTrue();
        assertThat(tokens.take(start + 100 * SECOND)).isTrue();
        assertThat(tokens.take(start + 100 * SECOND)).isTrue();
        assertThat(tokens.take(start + 100 * SECOND)).isFalse();
    }

    @Test
    void limitsAreSomething() {
        assertThatThrownBy(() -> FloodLimits.DEFAULT.withCancels(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cancels is 1 or more, not 0");
    }

    private static void writeAll(TestServer server) {
        do {
            server.output();
        } while (server.connection.write(0));
        server.output();
    }

    private void callAndCancel(int turn) {
        int id = 8 | turn & 7;
        server.receive(new CallFrame(id, 1, 0, Hex.parse("00")));
        server.receive(new CancelFrame(id, CancelReason.CALLER));
    }

    private void requireEnded(Limit limit, CloseCode code, String text) {
        assertThat(server.reached).containsExactly(limit);
        assertThat(server.output()).last().isInstanceOfSatisfying(CloseFrame.class, close -> {
            assertThat(close.code()).isEqualTo(code);
            assertThat(close.text()).contains(text);
        });
    }
}
