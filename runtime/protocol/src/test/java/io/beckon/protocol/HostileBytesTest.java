/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever bytes come, in whatever pieces: nothing is thrown, nothing leaks, and the pieces do not matter. */
@ExtendWith(LeakCheck.class)
class HostileBytesTest {
    private static final int ROUNDS = 2_000;
    private static final long SEED = 20_26;

    private static ByteBuf conversation() {
        return Unpooled.copiedBuffer(
                Hex.frozen("preface-client"),
                Hex.frozen("bind"),
                Hex.frozen("call"),
                Hex.frozen("cancel"),
                Hex.frozen("call-without-deadline"),
                Hex.frozen("close"));
    }

    @Test
    void conversationCutAnywhereIsReadAsInOnePiece() {
        ByteBuf whole = conversation();
        List<Object> expected = outputOf(whole.duplicate());
        assertThat(expected).hasSize(2);
        for (int cut = 1; cut < whole.readableBytes(); cut++) {
            assertThat(outputOf(whole.slice(0, cut), whole.slice(cut, whole.readableBytes() - cut)))
                    .as("cut at %d", cut)
                    .isEqualTo(expected);
        }
        ByteBuf[] bytes = new ByteBuf[whole.readableBytes()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = whole.slice(i, 1);
        }
        assertThat(outputOf(bytes)).as("byte by byte").isEqualTo(expected);
    }

    @Test
    void damagedConversationEndsOrGoesOn() {
        Random random = new Random(SEED);
        int closed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ByteBuf bytes = conversation();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                bytes.setByte(random.nextInt(bytes.readableBytes()), random.nextInt());
            }
            try (TestServer server = new TestServer()) {
                feed(server, bytes, random);
                closed += server.connection.isClosed() ? 1 : 0;
            }
        }
        assertThat(closed).as("connections that ended").isGreaterThan(ROUNDS / 2);
    }

    @Test
    void randomFramesBehindAGoodBeginningEndTheConnection() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] noise = new byte[64];
            random.nextBytes(noise);
            noise[1] = 0; // a length that is believed, for otherwise nearly all rounds are the same
            noise[2] = 0;
            try (TestServer server = TestServer.bound();
                    TestClient client = TestClient.open()) {
                feed(server, Unpooled.wrappedBuffer(noise), random);
                RecordingCall call = client.submit(RecordingCall.add());
                client.output();
                client.receive(Unpooled.wrappedBuffer(noise));
                client.connection.lost("test");
                assertThat(call.ends).hasSize(1);
                client.output();
            }
        }
    }

    private static void feed(TestServer server, ByteBuf bytes, Random random) {
        while (bytes.isReadable()) {
            server.receive(bytes.readSlice(1 + random.nextInt(bytes.readableBytes())));
        }
        while (!server.calls.isEmpty()) {
            server.answer(new StatusFrame(server.calls.peek().id(), Status.of(StatusCode.INTERNAL, "")));
        }
        server.output();
    }

    private static List<Object> outputOf(ByteBuf... pieces) {
        try (TestServer server = new TestServer()) {
            List<Object> output = new ArrayList<>();
            for (ByteBuf piece : pieces) {
                server.receive(piece);
                output.addAll(server.output());
            }
            return output;
        }
    }
}
