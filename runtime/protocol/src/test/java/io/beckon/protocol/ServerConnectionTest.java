/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static io.beckon.protocol.frame.CloseCode.FRAME_TOO_LARGE;
import static io.beckon.protocol.frame.CloseCode.NOT_SUPPORTED;
import static io.beckon.protocol.frame.CloseCode.NO_ERROR;
import static io.beckon.protocol.frame.CloseCode.PROTOCOL_ERROR;
import static io.beckon.protocol.frame.CloseCode.VERSION_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.DrainFrame;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.OnewayFrame;
import io.beckon.protocol.frame.Preface;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server makes of every frame in every state. */
@ExtendWith(LeakCheck.class)
class ServerConnectionTest {
    private static final String CALL_SLOT_1 = "02 00 00 10 08 01";

    /** What follows the prefaces and two BINDs, and how the connection ends. */
    static Stream<Arguments> illegal() {
        return Stream.of(
                arguments("length 0", "00 00 00 10", PROTOCOL_ERROR, "a frame of 0 bytes"),
                arguments(
                        "length beyond max_frame",
                        "01 00 01 10",
                        FRAME_TOO_LARGE,
                        "65537 bytes, where the limit is 65536"),
                arguments("longest length", "ff ff ff 10", FRAME_TOO_LARGE, "16777215 bytes"),
                arguments("type 0", "01 00 00 00 00", PROTOCOL_ERROR, "no frame has the type 0"),
                arguments("type 15", "01 00 00 f0 00", PROTOCOL_ERROR, "no frame has the type 15"),
                arguments("ACKED", "02 00 00 c0 00 01", NOT_SUPPORTED, "ACKED are not supported"),
                arguments("REPLY", "02 00 00 30 08 00", PROTOCOL_ERROR, "REPLY go to clients only"),
                arguments("ERROR, status", "03 00 00 40 08 02 00", PROTOCOL_ERROR, "ERROR go to clients only"),
                arguments("ERROR, exception", "03 00 00 41 08 01 00", PROTOCOL_ERROR, "ERROR go to clients only"),
                arguments("ERROR, packed", "03 00 00 43 08 01 00", PROTOCOL_ERROR, "ERROR go to clients only"),
                arguments("ERROR, status 0", "03 00 00 40 08 00 00", PROTOCOL_ERROR, "a status of 0"),
                arguments("CALL, packed", "02 00 00 14 08 01", PROTOCOL_ERROR, "a packed call of method 1"),
                arguments("CALL, id 0", "02 00 00 10 00 01", PROTOCOL_ERROR, "CALL has id 0, which is no call's"),
                arguments("CALL, slot 0", "02 00 00 10 07 01", PROTOCOL_ERROR, "CALL has id 7, which is no call's"),
                arguments("CALL, slot 257", "03 00 00 10 88 10 01", PROTOCOL_ERROR, "slot 257, where there are 256"),
                arguments("CALL, slot taken", CALL_SLOT_1 + CALL_SLOT_1, PROTOCOL_ERROR, "slot 1, which is taken"),
                arguments(
                        "CALL, other generation", CALL_SLOT_1 + "02 00 00 10 09 01", PROTOCOL_ERROR, "which is taken"),
                arguments(
                        "CALL, id of 4 bytes", "05 00 00 10 88 80 80 01 01", PROTOCOL_ERROR, "id of a frame is larger"),
                arguments("CALL, id overlong", "03 00 00 10 88 00 01", PROTOCOL_ERROR, "not in its shortest form"),
                arguments("CALL, id cut off", "01 00 00 10 88", PROTOCOL_ERROR, "the id of a frame is cut off"),
                arguments("CALL, no method", "01 00 00 10 08", PROTOCOL_ERROR, "a method's number is cut off"),
                arguments("CALL, method 0", "02 00 00 10 08 00", PROTOCOL_ERROR, "method 0, which no BIND has named"),
                arguments("CALL, method 3", "02 00 00 10 08 03", PROTOCOL_ERROR, "method 3, which no BIND has named"),
                arguments("CALL, method 1025", "03 00 00 10 08 81 08", PROTOCOL_ERROR, "number is larger than 1024"),
                arguments("CALL of one-way method", "02 00 00 10 08 02", PROTOCOL_ERROR, "a frame of the other kind"),
                arguments("CALL, 0 ms", "03 00 00 11 08 01 00", PROTOCOL_ERROR, "a timeout of 0 ms"),
                arguments("CALL, no ms", "02 00 00 11 08 01", PROTOCOL_ERROR, "a timeout is cut off"),
                arguments("CALL, 2^31 ms", "07 00 00 11 08 01 80 80 80 80 08", PROTOCOL_ERROR, "a timeout is larger"),
                arguments("ONEWAY, id", "02 00 00 20 08 02", PROTOCOL_ERROR, "ONEWAY has id 8"),
                arguments(
                        "ONEWAY of answered method", "02 00 00 20 00 01", PROTOCOL_ERROR, "a frame of the other kind"),
                arguments("ONEWAY, packed", "02 00 00 24 00 02", PROTOCOL_ERROR, "a packed call of method 2"),
                arguments("CANCEL, id 0", "02 00 00 70 00 01", PROTOCOL_ERROR, "CANCEL has id 0"),
                arguments("CANCEL, flags", "02 00 00 71 08 01", PROTOCOL_ERROR, "CANCEL has flags 1"),
                arguments(
                        "CANCEL, reason 0",
                        "02 00 00 70 08 00",
                        PROTOCOL_ERROR,
                        "no reason for CANCEL has the number 0"),
                arguments(
                        "CANCEL, reason 4",
                        "02 00 00 70 08 04",
                        PROTOCOL_ERROR,
                        "no reason for CANCEL has the number 4"),
                arguments("CANCEL, too long", "03 00 00 70 08 01 00", PROTOCOL_ERROR, "CANCEL has 1 bytes too many"),
                arguments(
                        "BIND, same number",
                        "04 00 00 90 00 02 00 00",
                        PROTOCOL_ERROR,
                        "bound to 2, where 3 is the next"),
                arguments("BIND, gap", "04 00 00 90 00 04 00 00", PROTOCOL_ERROR, "bound to 4, where 3 is the next"),
                arguments(
                        "BIND, answer", "02 00 00 93 00 03", PROTOCOL_ERROR, "BIND with an answer go to clients only"),
                arguments("BIND, id", "04 00 00 90 08 03 00 00", PROTOCOL_ERROR, "BIND has id 8"),
                arguments("BIND, kind 5", "04 00 00 90 00 03 05 00", NOT_SUPPORTED, "methods of kind 5"),
                arguments("BIND, no kind", "02 00 00 90 00 03", PROTOCOL_ERROR, "BIND ends before a method's kind"),
                arguments(
                        "BIND, name cut off",
                        "05 00 00 90 00 03 00 02 61",
                        PROTOCOL_ERROR,
                        "BIND ends within a method's name"),
                arguments("BIND, name of 256", "05 00 00 90 00 03 00 80 02", PROTOCOL_ERROR, "name is larger than 255"),
                arguments("BIND, name not UTF-8", "05 00 00 90 00 03 00 01 ff", PROTOCOL_ERROR, "that is not UTF-8"),
                arguments("BIND, too long", "05 00 00 90 00 03 00 00 00", PROTOCOL_ERROR, "BIND has 1 bytes too many"),
                arguments("CLOSE, id", "04 00 00 b0 08 00 00 00", PROTOCOL_ERROR, "CLOSE has id 8"),
                arguments("CLOSE, flags", "04 00 00 b1 00 00 00 00", PROTOCOL_ERROR, "CLOSE has flags 1"),
                arguments("CLOSE, cut off", "03 00 00 b0 00 00 00", PROTOCOL_ERROR, "close text is cut off"),
                arguments("CLOSE, long text", "05 00 00 b0 00 00 00 81 08", PROTOCOL_ERROR, "larger than 1024"));
    }

    /** What stands where a preface has to, and how the connection ends. */
    static Stream<Arguments> illegalPrefaces() {
        return Stream.of(
                arguments("HTTP", "47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31", PROTOCOL_ERROR, "another protocol"),
                arguments(
                        "line ends lost",
                        "f5 62 6b 6e 01 01 00 00 0a 0a 0a 0a",
                        PROTOCOL_ERROR,
                        "0d0a0d0a where 0a0a0a0a"),
                arguments("version 0", "f5 62 6b 6e 00 01 00 00 0d 0a 0d 0a", PROTOCOL_ERROR, "lowest version"),
                arguments(
                        "range upside down", "f5 62 6b 6e 02 01 00 00 0d 0a 0d 0a", PROTOCOL_ERROR, "highest version"),
                arguments(
                        "versions from 2",
                        "f5 62 6b 6e 02 03 00 00 0d 0a 0d 0a",
                        VERSION_MISMATCH,
                        "versions 2 to 3 were asked for"),
                arguments(
                        "4097 bytes of tags",
                        "f5 62 6b 6e 01 01 01 10 0d 0a 0d 0a",
                        PROTOCOL_ERROR,
                        "the limit is 4096"),
                arguments("unknown odd tag", preface("03 00"), NOT_SUPPORTED, "ask for tag 3"),
                arguments("tag twice", preface("40 00 40 00"), PROTOCOL_ERROR, "have tag 64 twice"),
                arguments(
                        "max_message twice",
                        preface("04 03 80 80 04 04 03 80 80 04"),
                        PROTOCOL_ERROR,
                        "have tag 4 twice"),
                arguments(
                        "max_message below 65536", preface("04 03 ff ff 03"), PROTOCOL_ERROR, "max_message from 65536"),
                arguments(
                        "max_message above 2^30",
                        preface("04 05 81 80 80 80 04"),
                        PROTOCOL_ERROR,
                        "max_message from 65536 to 1073741824"),
                arguments(
                        "max_message with more behind",
                        preface("04 04 80 80 04 00"),
                        PROTOCOL_ERROR,
                        "bytes behind max_message"),
                arguments("window below 65536", preface("08 03 ff ff 03"), PROTOCOL_ERROR, "window from 65536"),
                arguments(
                        "window above 2^24",
                        preface("08 04 81 80 80 08"),
                        PROTOCOL_ERROR,
                        "window from 65536 to 16777216"),
                arguments("max_slots below 8", preface("06 01 07"), PROTOCOL_ERROR, "max_slots from 8"),
                arguments("tag cut off", preface("82"), PROTOCOL_ERROR, "a tag of the a preface's tags is cut off"),
                arguments("value cut off", preface("40 02 00"), PROTOCOL_ERROR, "end within tag 64"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void illegal(String what, String hex, CloseCode code, String text) {
        try (TestServer server = TestServer.bound()) {
            server.receive(hex);
            assertThat(server.connection.isClosed()).isTrue();
            assertThat(server.output()).last().isInstanceOfSatisfying(CloseFrame.class, close -> {
                assertThat(close.code()).isEqualTo(code);
                assertThat(close.text()).contains(text);
            });
            server.receive("02 00 00 10 10 01");
            assertThat(server.output()).as("after the end").isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void illegalPrefaces(String what, String hex, CloseCode code, String text) {
        try (TestServer server = new TestServer()) {
            server.receive(hex);
            assertThat(server.output()).hasSize(2).last().isInstanceOfSatisfying(CloseFrame.class, close -> {
                assertThat(close.code()).isEqualTo(code);
                assertThat(close.text()).contains(text);
            });
        }
    }

    @Test
    void unknownEvenTagIsIgnored() {
        try (TestServer server = new TestServer()) {
            server.receive(preface("40 02 ff ff"));
            assertThat(server.output()).containsExactly(new Preface(1, 1, 4 << 20, 256, 1 << 16));
        }
    }

    @Test
    void callInTheSameBytesAsThePrefaceIsHandedOut() {
        try (TestServer server = new TestServer()) {
            server.receive(
                    Unpooled.wrappedBuffer(Hex.frozen("preface-client"), Hex.frozen("bind"), Hex.frozen("call")));
            IncomingCall call = server.calls.peek();
            assertThat(call.id()).isEqualTo(8);
            assertThat(call.route().method()).hasToString("calc.Calculator/add");
            assertThat(call.deadline()).isEqualTo(500_000_000);
            assertThat(call.arguments()).isEqualTo(Hex.parse("15 02 15 04 00"));
        }
    }

    @Test
    void callWithoutDeadlineGetsAnHour() {
        try (TestServer server = TestServer.bound()) {
            server.receive(CALL_SLOT_1);
            assertThat(server.calls.peek().deadline()).isEqualTo(3_600_000_000_000L);
        }
    }

    @Test
    void answerIsWrittenAndFreesTheSlot() {
        try (TestServer server = TestServer.bound()) {
            server.receive(CALL_SLOT_1);
            server.answer(new ReplyFrame(8, Hex.parse("00")));
            assertThat(server.output()).containsExactly(new ReplyFrame(8, Hex.parse("00")));
            server.receive("02 00 00 10 09 01");
            assertThat(server.calls).hasSize(1);
        }
    }

    @Test
    void secondAnswerIsReleasedAndNotWritten() {
        try (TestServer server = TestServer.bound()) {
            server.receive(CALL_SLOT_1);
            IncomingCall call = server.calls.remove();
            server.connection.answer(call, new ReplyFrame(8, PooledByteBufAllocator.DEFAULT.buffer()));
            server.output();
            server.connection.answer(call, new ReplyFrame(8, PooledByteBufAllocator.DEFAULT.buffer()));
            assertThat(server.output()).isEmpty();
            assertThat(server.connection.running()).isZero();
        }
    }

    @Test
    void cancelFreesTheSlotAtOnceAndTheHandlerCountsOn() {
        try (TestServer server = TestServer.bound()) {
            server.receive(CALL_SLOT_1 + "02 00 00 70 08 01");
            assertThat(server.output()).singleElement().isInstanceOfSatisfying(StatusFrame.class, frame -> {
                assertThat(frame.id()).isEqualTo(8);
                assertThat(frame.status().code()).isEqualTo(StatusCode.CANCELLED);
                assertThat(frame.status().notExecuted()).isFalse();
            });
            assertThat(server.calls.peek().isCancelled()).isTrue();
            assertThat(server.connection.running()).isEqualTo(1);
            server.receive("02 00 00 10 09 01");
            server.answer(new ReplyFrame(8, PooledByteBufAllocator.DEFAULT.buffer()));
            assertThat(server.output())
                    .as("nothing for the next call in the slot")
                    .isEmpty();
            assertThat(server.connection.running()).isEqualTo(1);
        }
    }

    @Test
    void cancelOfIdleSlotHasCrossedTheAnswer() {
        try (TestServer server = TestServer.bound()) {
            server.receive("02 00 00 70 08 01" + "03 00 00 70 88 10 01");
            assertThat(server.output()).isEmpty();
            assertThat(server.connection.isClosed()).isFalse();
        }
    }

    @Test
    void onewayIsHandedOutAndNeverAnswered() {
        try (TestServer server = TestServer.bound()) {
            server.receive(new OnewayFrame(2, 0, Hex.parse("00")));
            server.answer(new StatusFrame(0, Status.of(StatusCode.INTERNAL, "")));
            assertThat(server.output()).isEmpty();
            assertThat(server.connection.running()).isZero();
        }
    }

    @Test
    void unknownMethodIsUnimplementedAndTellsWhatThereIs() {
        try (TestServer server = TestServer.bound()) {
            server.receive(new BindFrame(3, MethodKind.UNARY, "calc.Calculator/ad"));
            server.receive(new CallFrame(8, 3, 0, Hex.parse("00")));
            assertThat(server.output())
                    .containsExactly(
                            refused(
                                    StatusCode.UNIMPLEMENTED,
                                    "this server has no method 'ad' in calc.Calculator, which has add, log, primes, sum, talk"));
        }
    }

    @Test
    void methodOfTheOtherKindIsUnimplemented() {
        try (TestServer server = TestServer.bound()) {
            server.receive(new BindFrame(3, MethodKind.UNARY, "calc.Calculator/log"));
            server.receive(new CallFrame(8, 3, 0, Hex.parse("00")));
            assertThat(server.output())
                    .containsExactly(refused(
                            StatusCode.UNIMPLEMENTED,
                            "calc.Calculator/log is ONEWAY, and was called as UNARY; the two schemas differ"));
        }
    }

    @Test
    void handlersOfOneConnectionAreBounded() {
        try (TestServer server = TestServer.bound(Limits.DEFAULT.withMaxSlots(8).withMaxRunning(8))) {
            for (int slot = 1; slot <= 8; slot++) {
                server.receive(new CallFrame(slot << 3, 1, 0, Hex.parse("00")));
            }
            assertThat(server.connection.isSaturated()).isTrue();
            server.receive("02 00 00 70 08 01");
            server.output();
            server.receive(new CallFrame(8, 1, 0, Hex.parse("00")));
            assertThat(server.calls)
                    .as("the handler of the cancelled call runs still")
                    .hasSize(8);
            server.answer(new ReplyFrame(8, Hex.parse("00")));
            assertThat(server.calls).hasSize(8);
            assertThat(server.calls.getLast().id()).isEqualTo(8);
            assertThat(server.output()).isEmpty();
        }
    }

    @Test
    void callsWaitInTheirOrderUntilThereIsRoom() {
        try (TestServer server = saturatedByOneways()) {
            server.receive(new OnewayFrame(2, 0, Hex.parse("00")));
            server.receive(CALL_SLOT_1);
            assertThat(server.calls).hasSize(8);
            endOneway(server);
            assertThat(server.calls.getLast().id()).as("the one-way call first").isZero();
            endOneway(server);
            assertThat(server.calls.getLast().id()).isEqualTo(8);
            assertThat(server.connection.running()).isEqualTo(8);
            assertThat(server.output()).isEmpty();
        }
    }

    @Test
    void callThatIsCancelledWhileItWaitsNeverRuns() {
        try (TestServer server = saturatedByOneways()) {
            server.receive(CALL_SLOT_1);
            server.receive("02 00 00 70 08 01");
            assertThat(server.output()).singleElement().isInstanceOf(StatusFrame.class);
            endOneway(server);
            assertThat(server.calls).hasSize(7);
            assertThat(server.connection.isSaturated()).isFalse();
        }
    }

    @Test
    void endHandsOutOnewaysThatWaitAndDropsCalls() {
        try (TestServer server = saturatedByOneways()) {
            server.receive(CALL_SLOT_1);
            server.receive(new OnewayFrame(2, 0, Hex.parse("00")));
            server.receive(new CloseFrame(NO_ERROR, 0, "bye"));
            assertThat(server.calls).hasSize(9).allMatch(call -> call.id() == 0);
        }
    }

    @Test
    void drainWaitsForCallsThatWait() {
        try (TestServer server = saturatedByOneways()) {
            server.receive(CALL_SLOT_1);
            server.connection.drain(1000);
            for (int i = 0; i < 8; i++) {
                endOneway(server);
            }
            server.receive(new DrainFrame(true, 0));
            assertThat(server.connection.isClosed()).isFalse();
            server.output();
            server.answer(new ReplyFrame(8, Hex.parse("00")));
            assertThat(server.output()).hasSize(2).first().isInstanceOf(ReplyFrame.class);
            assertThat(server.connection.isClosed()).isTrue();
        }
    }

    @Test
    void drainTakesCallsUntilItIsAcknowledgedAndClosesAfterTheLast() {
        try (TestServer server = TestServer.bound()) {
            server.receive(CALL_SLOT_1);
            server.connection.drain(1000);
            assertThat(server.output()).containsExactly(new DrainFrame(false, 1000));
            server.receive("02 00 00 10 10 01");
            server.receive(new DrainFrame(true, 0));
            assertThat(server.output()).isEmpty();
            server.answer(new ReplyFrame(8, Hex.parse("00")));
            assertThat(server.output()).hasSize(1);
            server.answer(new ReplyFrame(16, Hex.parse("00")));
            assertThat(server.output())
                    .containsExactly(
                            new ReplyFrame(16, Hex.parse("00")),
                            new CloseFrame(NO_ERROR, 2, "the server is going away"));
        }
    }

    @Test
    void callsAndTheAnswerToDrainMayComeWhenItIsNotWaitedForAnyMore() {
        try (TestServer server = TestServer.bound()) {
            server.receive(Hex.frozen("call"));
            server.connection.drain(1000);
            server.connection.endDrain();
            server.receive("02 00 00 10 10 01");
            server.receive(new DrainFrame(true, 0));
            assertThat(server.calls).hasSize(2);
            assertThat(server.connection.isClosed()).isFalse();
        }
    }

    @Test
    void drainBeforeAnyByteWaitsForThoseThatAreOnTheirWay() {
        try (TestServer server = new TestServer()) {
            server.connection.drain(1000);
            assertThat(server.output()).isEmpty();
            server.receive(Hex.frozen("preface-client"));
            assertThat(server.output())
                    .containsExactly(new Preface(1, 1, 4 << 20, 256, 1 << 16), new DrainFrame(false, 1000));
            server.receive(new DrainFrame(true, 0));
            assertThat(server.output()).containsExactly(new CloseFrame(NO_ERROR, 0, "the server is going away"));
        }
    }

    @Test
    void drainBeforeAnyByteSaysHelloAndGoodByeToWhoSaysNothing() {
        try (TestServer server = new TestServer()) {
            server.connection.drain(1000);
            server.connection.endDrain();
            assertThat(server.output())
                    .containsExactly(
                            new Preface(1, 1, 4 << 20, 256, 1 << 16),
                            new CloseFrame(NO_ERROR, 0, "the server is going away"));
        }
    }

    @Test
    void lostConnectionCancelsItsCallsAndDropsTheirAnswers() {
        try (TestServer server = TestServer.bound()) {
            server.receive(CALL_SLOT_1);
            server.connection.lost("test");
            assertThat(server.calls.peek().isCancelled()).isTrue();
            server.answer(new ReplyFrame(8, PooledByteBufAllocator.DEFAULT.buffer()));
            assertThat(server.output()).isEmpty();
        }
    }

    private static TestServer saturatedByOneways() {
        TestServer server = TestServer.bound(Limits.DEFAULT.withMaxSlots(8).withMaxRunning(8));
        for (int i = 0; i < 8; i++) {
            server.receive(new OnewayFrame(2, 0, Hex.parse("00")));
        }
        assertThat(server.connection.isSaturated()).isTrue();
        return server;
    }

    private static void endOneway(TestServer server) {
        server.answer(new StatusFrame(0, Status.of(StatusCode.INTERNAL, "")));
    }

    private static String preface(String tags) {
        int length = Hex.parse(tags).readableBytes();
        return "f5 62 6b 6e 01 01" + String.format("%02x 00", length) + "0d 0a 0d 0a" + tags;
    }

    private static StatusFrame refused(StatusCode code, String text) {
        return new StatusFrame(8, Status.notExecuted(code, text));
    }
}
