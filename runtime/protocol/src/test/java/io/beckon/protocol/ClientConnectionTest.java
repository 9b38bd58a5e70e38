/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static io.beckon.protocol.RecordingCall.MILLISECOND;
import static io.beckon.protocol.RecordingCall.add;
import static io.beckon.protocol.RecordingCall.log;
import static io.beckon.protocol.frame.CloseCode.NO_ERROR;
import static io.beckon.protocol.frame.CloseCode.PROTOCOL_ERROR;
import static io.beckon.protocol.frame.CloseCode.VERSION_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CancelReason;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.OnewayFrame;
import io.beckon.protocol.frame.Preface;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client does in every state, and how its calls end. */
@ExtendWith(LeakCheck.class)
class ClientConnectionTest {
    private static final Preface HELLO = new Preface(1, 1, 4 << 20, 8, 1 << 16);
    private static final BindFrame BIND_ADD = new BindFrame(1, MethodKind.UNARY, "calc.Calculator/add");
    private static final String REPLY_SLOT_1 = "02 00 00 30 08 00";

    /** What a server must not send while one call is open in slot 1, and how the connection ends. */
    static Stream<Arguments> illegal() {
        return Stream.of(
                arguments("length 0", "00 00 00 30", PROTOCOL_ERROR, "a frame of 0 bytes"),
                arguments("REPLY, idle slot", "02 00 00 30 10 00", PROTOCOL_ERROR, "id 16, which no call has"),
                arguments("REPLY, slot beyond all", "04 00 00 30 f8 ff 7f 00", PROTOCOL_ERROR, "which no call has"),
                arguments("REPLY, other generation", "02 00 00 30 09 00", PROTOCOL_ERROR, "id 9, which no call has"),
                arguments("REPLY, id 0", "02 00 00 30 00 00", PROTOCOL_ERROR, "REPLY has id 0"),
                arguments("REPLY, twice", REPLY_SLOT_1 + REPLY_SLOT_1, PROTOCOL_ERROR, "id 8, which no call has"),
                arguments("REPLY, flags", "02 00 00 31 08 00", PROTOCOL_ERROR, "REPLY has flags 1"),
                arguments("REPLY, packed", "02 00 00 34 08 00", PROTOCOL_ERROR, "an answer for id 8 is packed"),
                arguments("exception, packed", "03 00 00 43 08 01 00", PROTOCOL_ERROR, "an answer for id 8 is packed"),
                arguments("ERROR, idle slot", "03 00 00 40 10 02 00", PROTOCOL_ERROR, "id 16, which no call has"),
                arguments("exception, idle slot", "03 00 00 41 10 01 00", PROTOCOL_ERROR, "which no call has"),
                arguments("ERROR, too long", "04 00 00 40 08 02 00 00", PROTOCOL_ERROR, "ERROR has 1 bytes too many"),
                arguments("CALL", "02 00 00 10 08 01", PROTOCOL_ERROR, "CALL go to servers only"),
                arguments("ONEWAY", "02 00 00 20 00 01", PROTOCOL_ERROR, "ONEWAY go to servers only"),
                arguments("BIND", "04 00 00 90 00 01 00 00", PROTOCOL_ERROR, "BIND go to servers only"),
                arguments("CANCEL", "02 00 00 70 08 03", PROTOCOL_ERROR, "whose call sends no stream"),
                arguments("DRAIN, acknowledgement", "01 00 00 a1 00", PROTOCOL_ERROR, "go to servers only"),
                arguments("type 0", "01 00 00 00 00", PROTOCOL_ERROR, "no frame has the type 0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void illegal(String what, String hex, CloseCode code, String text) {
        try (TestClient client = TestClient.open()) {
            RecordingCall call = client.submit(add());
            client.output();
            client.receive(hex);
            assertThat(call.ends).as("one end, whatever comes").hasSize(1);
            assertThat(client.connection.isClosed()).isTrue();
            assertThat(client.output()).singleElement().isInstanceOfSatisfying(CloseFrame.class, close -> {
                assertThat(close.code()).isEqualTo(code);
                assertThat(close.text()).contains(text);
            });
        }
    }

    @Test
    void prefaceBindAndFirstCallLeaveTogether() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            client.submit(add());
            assertThat(client.output()).as("before there is a socket").isEmpty();
            client.connection.open();
            client.connection.write(0);
            assertThat(client.output()).containsExactly(HELLO, BIND_ADD, new CallFrame(8, 1, 1000, Hex.parse("00")));
        }
    }

    @Test
    void methodIsBoundOnce() {
        try (TestClient client = TestClient.open()) {
            client.submit(add());
            client.submit(add());
            client.submit(log());
            assertThat(client.output())
                    .containsExactly(
                            BIND_ADD,
                            new CallFrame(8, 1, 1000, Hex.parse("00")),
                            new CallFrame(16, 1, 1000, Hex.parse("00")),
                            new BindFrame(2, MethodKind.ONEWAY, "calc.Calculator/log"),
                            new OnewayFrame(2, 1000, Hex.parse("00")));
        }
    }

    @Test
    void answersEndTheirCalls() {
        try (TestClient client = TestClient.open()) {
            RecordingCall replied = client.submit(add());
            RecordingCall threw = client.submit(add());
            RecordingCall failed = client.submit(add());
            RecordingCall sent = client.submit(log());
            client.receive("05 00 00 30 08 05 00 06 00");
            client.receive("03 00 00 41 10 01 00");
            client.receive(new StatusFrame(24, Status.notExecuted(StatusCode.UNIMPLEMENTED, "no")));
            assertThat(replied.ends).containsExactly("replied 05000600");
            assertThat(threw.ends).containsExactly("threw 1 00");
            assertThat(failed.ends).containsExactly("UNIMPLEMENTED, not executed: no");
            assertThat(sent.ends).containsExactly("sent");
            assertThat(client.connection.pending()).isZero();
        }
    }

    @Test
    void statusFromTheFutureIsUnknown() {
        try (TestClient client = TestClient.open()) {
            RecordingCall call = client.submit(add());
            client.receive("03 00 00 40 08 11 00");
            assertThat(call.ends).containsExactly("UNKNOWN: ");
        }
    }

    @Test
    void slotFreedLastIsTakenFirstInItsNextGeneration() {
        try (TestClient client = TestClient.open()) {
            client.submit(add());
            client.submit(add());
            client.output();
            client.receive(REPLY_SLOT_1);
            client.submit(add());
            assertThat(client.output()).containsExactly(new CallFrame(9, 1, 1000, Hex.parse("00")));
        }
    }

    @Test
    void generationsComeRoundAfterEight() {
        try (TestClient client = TestClient.open()) {
            for (int i = 0; i < 9; i++) {
                RecordingCall call = client.submit(add());
                client.receive(new ReplyFrame(8 + i % 8, Hex.parse("00")));
                assertThat(call.ends).containsExactly("replied 00");
            }
        }
    }

    @Test
    void eightCallsGoBeforeTheServersPrefaceAndTheRestAfter() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            client.connection.open();
            IntStream.range(0, 300).forEach(i -> client.submit(add()));
            assertThat(client.output()).hasSize(2 + 8);
            client.receive(Hex.frozen("preface-server"));
            assertThat(client.output()).hasSize(256 - 8);
            client.receive(REPLY_SLOT_1);
            assertThat(client.output()).containsExactly(new CallFrame(9, 1, 1000, Hex.parse("00")));
            assertThat(client.connection.pending()).isEqualTo(299);
        }
    }

    @Test
    void waitingCallsAreBounded() {
        try (TestClient client = new TestClient(Limits.DEFAULT.withMaxWaiting(2))) {
            client.submit(add());
            client.submit(add());
            assertThat(client.submit(add()).ends)
                    .containsExactly("RESOURCE_EXHAUSTED, not executed: "
                            + "calc.Calculator/add: 2 calls wait for server:1 already, which is the limit of this channel; "
                            + "start fewer at a time, or raise it by Limits.withMaxWaiting");
        }
    }

    @Test
    void largeArgumentsWaitForTheServersPreface() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            client.connection.open();
            client.submit(new RecordingCall("calc.Calculator/add", MethodKind.UNARY, 65_536, 1000));
            assertThat(client.output())
                    .as("preface, BIND, CALL and three parts")
                    .hasSize(6);
            client.submit(new RecordingCall("calc.Calculator/add", MethodKind.UNARY, 65_537, 1000));
            assertThat(client.output()).isEmpty();
            client.receive(Hex.frozen("preface-server"));
            assertThat(client.output()).as("all but the last byte").hasSize(4);
        }
    }

    @Test
    void argumentsBeyondTheServersLimitFailAloneAndNameIt() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            client.connection.open();
            client.receive("f5 62 6b 6e 01 01 00 00 0d 0a 0d 0a");
            RecordingCall call =
                    client.submit(new RecordingCall("calc.Calculator/add", MethodKind.UNARY, 65_537, 1000));
            assertThat(call.ends)
                    .containsExactly("RESOURCE_EXHAUSTED, not executed: "
                            + "calc.Calculator/add: arguments of 65537 bytes, where server:1 takes 65536; "
                            + "its limits say so (Limits.withMaxMessage)");
            assertThat(client.submit(add()).ends).isEmpty();
            assertThat(client.connection.isClosed()).isFalse();
        }
    }

    @Test
    void methodsOfOneConnectionAreBounded() {
        try (TestClient client = TestClient.open()) {
            for (int i = 1; i <= 1024; i++) {
                client.submit(new RecordingCall("calc.Calculator/log" + i, MethodKind.ONEWAY, 1, 1000));
            }
            assertThat(client.submit(add()).ends).singleElement().asString().contains("1024 different methods");
            assertThat(client.submit(new RecordingCall("calc.Calculator/log7", MethodKind.ONEWAY, 1, 1000)).ends)
                    .containsExactly("sent");
            client.output();
        }
    }

    @Test
    void timeoutTellsWhatIsLeftWhenTheFrameIsWritten() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            client.submit(add());
            client.connection.open();
            client.connection.write(400 * MILLISECOND);
            assertThat(client.output()).last().isEqualTo(new CallFrame(8, 1, 600, Hex.parse("00")));
        }
    }

    @Test
    void callThatWaitedTooLongIsNotSent() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            RecordingCall call = client.submit(add());
            assertThat(client.connection.untilNextDeadline(0)).isEqualTo(1000 * MILLISECOND);
            client.connection.expire(1000 * MILLISECOND);
            assertThat(call.ends)
                    .containsExactly("DEADLINE_EXCEEDED, not executed: "
                            + "calc.Calculator/add: not sent to server:1 within 1000 ms");
            assertThat(client.connection.untilNextDeadline(0)).isEqualTo(ClientConnection.NEVER);
        }
    }

    @Test
    void callThatIsAnsweredTooLateFailsAloneAndKeepsItsSlot() {
        try (TestClient client = TestClient.open()) {
            RecordingCall late = client.submit(add());
            client.output();
            client.connection.expire(1000 * MILLISECOND);
            assertThat(late.ends)
                    .containsExactly("DEADLINE_EXCEEDED: calc.Calculator/add: no answer from server:1 within 1000 ms; "
                            + "where calls take longer, give them more by Channel.withTimeout");
            assertThat(client.output()).containsExactly(new CancelFrame(8, CancelReason.DEADLINE));
            client.submit(add());
            assertThat(client.output()).containsExactly(new CallFrame(16, 1, 1000, Hex.parse("00")));
            client.receive(REPLY_SLOT_1);
            assertThat(late.ends).hasSize(1);
            assertThat(client.connection.isClosed()).isFalse();
            client.submit(add());
            assertThat(client.output()).containsExactly(new CallFrame(9, 1, 1000, Hex.parse("00")));
        }
    }

    @Test
    void nextDeadlineIsTheEarliestOne() {
        try (TestClient client = TestClient.open()) {
            client.submit(add());
            RecordingCall first = client.submit(new RecordingCall("calc.Calculator/add", MethodKind.UNARY, 1, 10));
            assertThat(client.connection.untilNextDeadline(0)).isEqualTo(10 * MILLISECOND);
            client.connection.expire(10 * MILLISECOND);
            assertThat(first.ends).hasSize(1);
            assertThat(client.connection.untilNextDeadline(10 * MILLISECOND)).isEqualTo(990 * MILLISECOND);
        }
    }

    @Test
    void cancelledCallIsToldToTheServer() {
        try (TestClient client = TestClient.open()) {
            RecordingCall call = client.submit(add());
            client.output();
            client.connection.cancel(call);
            client.connection.cancel(call);
            assertThat(call.ends).containsExactly("CANCELLED: calc.Calculator/add: the caller cancelled the call");
            assertThat(client.output()).containsExactly(new CancelFrame(8, CancelReason.CALLER));
        }
    }

    @Test
    void callCancelledBeforeItIsSentIsNotSent() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            RecordingCall call = client.submit(add());
            client.connection.cancel(call);
            client.connection.open();
            client.connection.write(0);
            assertThat(call.status.notExecuted()).isTrue();
            assertThat(client.output()).containsExactly(HELLO);
        }
    }

    @Test
    void callsThatTheClosingServerDidNotSeeWereNotExecuted() {
        try (TestClient client = TestClient.open()) {
            List<RecordingCall> calls = List.of(client.submit(add()), client.submit(log()), client.submit(add()));
            client.receive(new CloseFrame(NO_ERROR, 2, "bye"));
            assertThat(calls.get(0).ends)
                    .containsExactly("UNAVAILABLE: calc.Calculator/add: the connection to server:1 "
                            + "was closed by the peer: NO_ERROR, bye");
            assertThat(calls.get(2).status.notExecuted()).isTrue();
            assertThat(client.submit(add()).ends)
                    .as("what has become of the connection")
                    .containsExactly("UNAVAILABLE, not executed: calc.Calculator/add: the connection to server:1 "
                            + "was closed by the peer: NO_ERROR, bye");
        }
    }

    @Test
    void lostConnectionEndsAllCallsAndKnowsWhichWereNeverSent() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            client.connection.open();
            List<RecordingCall> calls =
                    IntStream.range(0, 9).mapToObj(i -> client.submit(add())).toList();
            client.output();
            client.connection.lost("reset");
            assertThat(calls)
                    .allSatisfy(call -> assertThat(call.ends)
                            .singleElement()
                            .asString()
                            .endsWith("the connection to server:1 was lost: reset"));
            assertThat(calls.subList(0, 8)).noneMatch(call -> call.status.notExecuted());
            assertThat(calls.get(8).status.notExecuted()).isTrue();
        }
    }

    @Test
    void connectionThatWasNeverMadeEndsItsCalls() {
        TestClient client = new TestClient(Limits.DEFAULT);
        RecordingCall call = client.submit(add());
        client.connection.lost("refused");
        assertThat(call.ends)
                .containsExactly("UNAVAILABLE, not executed: calc.Calculator/add: the connection to "
                        + "server:1 could not be made: refused");
    }

    @Test
    void versionThatWasNotAskedForEndsTheConnection() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            client.connection.open();
            client.receive("f5 62 6b 6e 02 03 00 00 0d 0a 0d 0a");
            assertThat(client.output())
                    .last()
                    .isEqualTo(new CloseFrame(VERSION_MISMATCH, 0, "server:1 speaks versions 2 to 3, this side 1"));
        }
    }

    @Test
    void farewellIsClose() {
        try (TestClient client = TestClient.open()) {
            client.connection.close(NO_ERROR, "done");
            client.connection.close(NO_ERROR, "again");
            assertThat(client.output()).containsExactly(new CloseFrame(NO_ERROR, 0, "done"));
        }
    }
}
