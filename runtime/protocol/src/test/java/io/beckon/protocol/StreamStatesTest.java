/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CancelReason;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.CreditFrame;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.DrainFrame;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.PingFrame;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.SettingsFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How streams, long messages and the end of a connection go when all goes well. */
@ExtendWith(LeakCheck.class)
class StreamStatesTest {
    private static final int WINDOW = 1 << 16;

    private static ByteBuf bytes(int count) {
        return PooledByteBufAllocator.DEFAULT.buffer().writeZero(count);
    }

    private static ByteBuf items(int... sizes) {
        ByteBuf items = PooledByteBufAllocator.DEFAULT.buffer();
        for (int size : sizes) {
            items.writeIntLE(size).writeZero(size);
        }
        return items;
    }

    private static IncomingCall talk(TestServer server) {
        return server.calls.stream()
                .filter(call -> call.kind() == MethodKind.BIDIRECTIONAL)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itemsComeAsTheyAreAndThenTheEnd() {
        try (TestServer server = TestServer.streaming()) {
            server.receive("04 00 00 50 10 06 02 00" + "04 00 00 51 10 06 04 00");
            assertThat(server.events).containsExactly("item 060200", "item 060400", "ended");
            assertThat(server.connection.isClosed()).isFalse();
        }
    }

    @Test
    void itemInPartsComesWhole() {
        try (TestServer server = TestServer.streaming()) {
            server.receive("03 00 00 52 10 04 01" + "02 00 00 52 10 02");
            assertThat(server.events).isEmpty();
            server.receive("03 00 00 51 10 03 04");
            assertThat(server.events).containsExactly("item 01020304", "ended");
        }
    }

    @Test
    void readerGivesCreditByHalfAWindow() {
        try (TestServer server = TestServer.streaming()) {
            IncomingCall call = talk(server);
            for (int i = 0; i < 4; i++) {
                server.receive(new DataFrame(32, false, false, Unpooled.wrappedBuffer(new byte[1 << 14])));
            }
            server.connection.consumed(call, 1 << 14);
            assertThat(server.output()).isEmpty();
            server.connection.consumed(call, 1 << 14);
            assertThat(server.output()).containsExactly(new CreditFrame(32, 1 << 15));
        }
    }

    @Test
    void whoSendsMoreThanItsCreditIsClosed() {
        try (TestServer server = TestServer.streaming()) {
            for (int i = 0; i < 4; i++) {
                server.receive(new DataFrame(32, false, false, Unpooled.wrappedBuffer(new byte[1 << 14])));
            }
            assertThat(server.connection.isClosed()).isFalse();
            server.receive("02 00 00 50 20 00");
            assertThat(server.output()).last().isInstanceOfSatisfying(CloseFrame.class, close -> {
                assertThat(close.code()).isEqualTo(CloseCode.PROTOCOL_ERROR);
                assertThat(close.text()).contains("more bytes of a call than there was credit for: 1");
            });
        }
    }

    @Test
    void senderStopsWhereItsCreditEndsAndGoesOnWithMore() {
        try (TestServer server = TestServer.streaming()) {
            IncomingCall call = talk(server);
            server.connection.send(call, items(40_000, 40_000));
            server.connection.write(0);
            assertThat(sent(server.output())).isEqualTo(WINDOW);
            assertThat(server.connection.takesItems(call)).isFalse();
            server.receive(new CreditFrame(32, 1));
            assertThat(sent(server.output())).isEqualTo(1);
            server.events.clear();
            server.receive(new CreditFrame(32, WINDOW));
            assertThat(sent(server.output())).isEqualTo(80_000 - WINDOW - 1);
            assertThat(server.events).containsExactly("sendable");
        }
    }

    /** How many bytes of items were sent; the length of an item in parts is not the item's. */
    private static int sent(List<Object> output) {
        int bytes = 0;
        boolean within = false;
        for (Object each : output) {
            DataFrame data = (DataFrame) each;
            bytes += data.bytes().readableBytes() - (data.more() && !within && startsItem(data) ? 3 : 0);
            within = data.more();
        }
        return bytes;
    }

    /** All bytes of the test's items are zero, and a length of 40,000 is not. */
    private static boolean startsItem(DataFrame data) {
        return data.bytes().getByte(data.bytes().readerIndex()) != 0;
    }

    @Test
    void answerComesBehindTheItems() {
        try (TestServer server = TestServer.streaming()) {
            IncomingCall call = talk(server);
            server.calls.remove(call);
            server.connection.send(call, items(WINDOW + 5));
            server.connection.answer(call, new ReplyFrame(32, bytes(1)));
            server.connection.write(0);
            assertThat(server.output()).noneMatch(ReplyFrame.class::isInstance);
            server.receive(new CreditFrame(32, 100));
            assertThat(server.output()).last().isEqualTo(new ReplyFrame(32, Hex.parse("00")));
            server.receive("02 00 00 60 20 01");
            assertThat(server.connection.isClosed())
                    .as("credit that crossed the end")
                    .isFalse();
        }
    }

    @Test
    void longMessagesTakeTurnsBehindSmallOnes() {
        try (TestClient client = TestClient.open()) {
            client.connection.submit(new RecordingCall("calc.Calculator/add", MethodKind.UNARY, 40_000, 1000), 0);
            client.connection.submit(new RecordingCall("calc.Calculator/add", MethodKind.UNARY, 40_000, 1000), 0);
            client.connection.submit(RecordingCall.add(), 0);
            while (client.connection.write(0)) {
                assertThat(client.connection.isClosed()).isFalse();
            }
            List<Object> output = client.output();
            assertThat(output).hasSize(1 + 3 + 4);
            assertThat(output.subList(4, 8))
                    .extracting(frame -> ((DataFrame) frame).id())
                    .containsExactly(8, 16, 8, 16);
        }
    }

    @Test
    void smallCallPassesALongOneThatHasBegun() {
        try (TestClient client = TestClient.open()) {
            client.connection.submit(new RecordingCall("calc.Calculator/add", MethodKind.UNARY, 60_000, 1000), 0);
            client.connection.write(0);
            client.connection.submit(RecordingCall.add(), 0);
            client.connection.write(0);
            assertThat(client.output()).as("BIND, CALL, three parts, CALL").hasSize(6);
        }
    }

    @Test
    void longArgumentsGetTheCreditThatTheyNeedAndAreHandedOutWhole() {
        try (TestServer server = TestServer.bound()) {
            int total = 200_000;
            ByteBuf first = Unpooled.buffer();
            new CallFrame(8, 1, 0, Metadata.EMPTY, false, total, Unpooled.wrappedBuffer(new byte[MessageFrame.PART]))
                    .encode(first);
            server.receive(first);
            assertThat(server.output()).containsExactly(new CreditFrame(8, total - WINDOW));
            int left = total - MessageFrame.PART;
            while (left > 0) {
                int part = Math.min(left, MessageFrame.PART);
                left -= part;
                server.receive(new DataFrame(8, false, left > 0, Unpooled.wrappedBuffer(new byte[part])));
            }
            assertThat(server.calls).hasSize(1);
            assertThat(server.calls.peek().arguments().readableBytes()).isEqualTo(total);
        }
    }

    @Test
    void longMessagesBeyondWhatAConnectionKeepsWaitForEachOther() {
        Limits limits = Limits.DEFAULT.withMaxMessage(1 << 17).withMaxBuffered(1 << 17);
        try (TestServer server = TestServer.bound(limits)) {
            beginLong(server, 8);
            beginLong(server, 16);
            assertThat(server.output())
                    .as("what there is room for")
                    .containsExactly(new CreditFrame(8, WINDOW), new CreditFrame(16, WINDOW));
            beginLong(server, 24);
            assertThat(server.output()).isEmpty();
            server.receive("02 00 00 70 08 01");
            assertThat(server.output()).contains(new CreditFrame(24, WINDOW));
        }
    }

    private static void beginLong(TestServer server, int id) {
        ByteBuf first = Unpooled.buffer();
        new CallFrame(id, 1, 0, Metadata.EMPTY, false, 1 << 17, Unpooled.wrappedBuffer(new byte[MessageFrame.PART]))
                .encode(first);
        server.receive(first);
    }

    @Test
    void handlerThatReadsNoMoreStopsTheSender() {
        try (TestServer server = TestServer.streaming()) {
            server.connection.stopItems(talk(server));
            assertThat(server.output()).containsExactly(new CancelFrame(32, CancelReason.NOT_NEEDED));
            server.receive("02 00 00 50 20 00" + "01 00 00 51 20");
            assertThat(server.events).containsExactly("ended");
        }
        try (TestClient client = TestClient.open()) {
            RecordingCall call =
                    client.submit(new RecordingCall("calc.Calculator/talk", MethodKind.BIDIRECTIONAL, 1, 1000));
            client.output();
            client.receive(new CancelFrame(8, CancelReason.NOT_NEEDED));
            assertThat(call.events).containsExactly("sendable", "stopped");
            assertThat(client.connection.takesItems(call)).isFalse();
            client.receive("02 00 00 30 08 00");
            assertThat(call.ends).containsExactly("replied 00");
        }
    }

    @Test
    void cancelledCallFreesWhatWasToBeSent() {
        try (TestServer server = TestServer.streaming()) {
            IncomingCall call = talk(server);
            server.connection.send(call, items(WINDOW, WINDOW));
            server.connection.write(0);
            server.output();
            server.receive("02 00 00 70 20 01");
            assertThat(server.events).containsExactly("cancelled");
            assertThat(server.output())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            StatusFrame.class,
                            frame -> assertThat(frame.status().code()).isEqualTo(StatusCode.CANCELLED));
        }
    }

    @Test
    void itemThatTheServerDoesNotTakeFailsItsCallAlone() {
        try (TestClient client = new TestClient(Limits.DEFAULT)) {
            client.connection.open();
            RecordingCall call =
                    client.submit(new RecordingCall("calc.Calculator/talk", MethodKind.BIDIRECTIONAL, 1, 1000));
            assertThat(client.connection.takesItems(call))
                    .as("before the server's preface")
                    .isFalse();
            client.receive("f5 62 6b 6e 01 01 00 00 0d 0a 0d 0a");
            assertThat(client.connection.takesItems(call)).isTrue();
            client.connection.send(call, items(1, WINDOW + 1));
            assertThat(call.status.code()).isEqualTo(StatusCode.RESOURCE_EXHAUSTED);
            assertThat(call.status.message()).contains("an item of 65537 bytes, where server:1 takes 65536");
            assertThat(client.connection.isClosed()).isFalse();
        }
    }

    @Test
    void pingIsAnswered() {
        try (TestServer server = TestServer.bound()) {
            server.receive(new PingFrame(false, 77));
            assertThat(server.output()).containsExactly(new PingFrame(true, 77));
        }
    }

    @Test
    void silentServerIsAskedAndThenGivenUp() {
        try (TestClient client = TestClient.open()) {
            RecordingCall call =
                    client.submit(new RecordingCall("calc.Calculator/add", MethodKind.UNARY, 1, 3_600_000));
            client.output();
            client.now = ClientConnection.SILENCE;
            client.connection.expire(client.now);
            assertThat(client.output()).containsExactly(new PingFrame(false, client.now));
            assertThat(client.connection.untilNextDeadline(client.now)).isEqualTo(ClientConnection.PATIENCE);
            client.receive(new PingFrame(true, client.now));
            client.now += ClientConnection.PATIENCE;
            client.connection.expire(client.now);
            assertThat(call.ends).isEmpty();
            client.now += ClientConnection.SILENCE;
            client.connection.expire(client.now);
            client.now += ClientConnection.PATIENCE;
            client.connection.expire(client.now);
            assertThat(call.ends).singleElement().asString().contains("no sign of life from server:1 within 40 s");
            assertThat(client.connection.isClosed()).isTrue();
        }
    }

    @Test
    void drainedClientSendsNoMoreAndHandsItsWaitingCallsBack() {
        try (TestClient client = TestClient.open()) {
            client.receive(new DrainFrame(false, 1000));
            assertThat(client.output()).containsExactly(new DrainFrame(true, 0));
            RecordingCall late = client.submit(RecordingCall.add());
            assertThat(client.output()).isEmpty();
            assertThat(client.connection.takeWaiting()).isSameAs(late);
            assertThat(late.ends).isEmpty();
            late.refuse(StatusCode.UNAVAILABLE, "the test is over");
        }
    }

    @Test
    void settingsChangeHowManyCallsGo() {
        try (TestClient client = TestClient.open()) {
            client.receive(new SettingsFrame(8));
            for (int i = 0; i < 10; i++) {
                client.submit(RecordingCall.add());
            }
            assertThat(client.output()).as("BIND and eight calls").hasSize(9);
            client.receive(new SettingsFrame(9));
            assertThat(client.output()).hasSize(1);
        }
    }
}
