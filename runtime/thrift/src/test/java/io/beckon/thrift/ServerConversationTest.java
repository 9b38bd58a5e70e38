/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.protocol.FloodLimits;
import io.beckon.protocol.Limit;
import io.beckon.protocol.Limits;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.server.Router;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.form.Refusal;
import io.beckon.thrift.message.MessageType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection of a client of Thrift may cost, without a socket. */
@ExtendWith(LeakCheck.class)
class ServerConversationTest {
    private static final String PING = "80010001 00000004 70696e67 00000005 00";
    private static final int LEAST =
            (int) (FloodLimits.DEFAULT.bytesPerSecond() * FloodLimits.PROGRESS_PERIOD.toSeconds());

    private final List<ServedCall> running = new ArrayList<>();
    private final ServerConversation conversation = new ServerConversation(
            new ServiceNames(Router.builder().add(Pinging.SERVICE, () -> {}).build(), Map.of(), null),
            Limits.DEFAULT.withMaxMessage(1 << 20).withMaxBuffered(1 << 20),
            PooledByteBufAllocator.DEFAULT,
            (call, route, arguments) -> {
                arguments.release();
                running.add(call);
            });

    @AfterEach
    void lose() {
        conversation.lost("the test is over");
    }

    /** A string of 64 KiB has begun, in each form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "80010001 00000001 61 00000001 0B 0001 00010000",
                "82 21 05 01 61 18 808004",
                "00010013 80010001 00000001 61 00000001 0B 0001 00010000",
                "00010013 0FFF 0000 00000005 0001 02 00 0000 82 21",
            })
    void messagesThatComeInDropsEndTheConnection(String beginning) {
        receive(beginning);
        conversation.requireProgress();
        assertThat(conversation.isClosed()).as("it has only just begun").isFalse();
        conversation.receive(Unpooled.wrappedBuffer(new byte[LEAST]), 0);
        conversation.requireProgress();
        assertThat(conversation.isClosed()).as("it comes fast enough").isFalse();
        conversation.receive(Unpooled.wrappedBuffer(new byte[LEAST - 1]), 0);
        conversation.requireProgress();
        assertThat(conversation.isClosed()).isTrue();
        assertThat(conversation.failure().reason()).isEqualTo(Refusal.TOO_SLOW);
        assertThat(conversation.bytesHeld()).isZero();
    }

    @Test
    void whoHasNothingToSayIsNotSlow() {
        receive(PING);
        for (int i = 0; i < 3; i++) {
            conversation.requireProgress();
        }
        receive(PING);
        assertThat(running).hasSize(2);
        assertThat(conversation.isClosed()).isFalse();
    }

    @Test
    void callsThatHaveBegunEndAlsoWhereTheNextOneComesTooSlowly() {
        receive(PING + "8001");
        conversation.requireProgress();
        conversation.requireProgress();
        assertThat(conversation.failure()).isNotNull();
        assertThat(conversation.isClosed()).isFalse();
        answer(running.get(0), 1);
        assertThat(conversation.isClosed()).isTrue();
        conversation.takeOutput().release();
    }

    @Test
    void answersThatWaitForTheirTurnAreBounded() {
        receive(PING + PING + PING + PING);
        answer(running.get(2), 1 << 19);
        answer(running.get(1), 1 << 19);
        assertThat(conversation.saturation()).isNull();
        assertThat(conversation.bytesHeld()).isEqualTo(1 << 20);
        answer(running.get(3), 1);
        assertThat(conversation.saturation()).isEqualTo(Limit.UNREAD);
        receive(PING);
        assertThat(running).as("what came all the same waits").hasSize(4);
        answer(running.get(0), 1);
        assertThat(conversation.saturation()).isNull();
        assertThat(running).hasSize(5);
        ByteBuf output = conversation.takeOutput();
        assertThat(output.readableBytes()).isGreaterThan(1 << 20);
        output.release();
    }

    @Test
    void callsOfMethodsThatThereAreNotEndTheConnection() {
        String unknown = PING.replace("70696e67", "70616e67");
        int most = FloodLimits.DEFAULT.refusals();
        for (int i = 0; i < most; i++) {
            receive(unknown);
        }
        assertThat(conversation.failure()).isNull();
        receive(PING);
        answer(running.get(0), 1);
        receive(unknown);
        assertThat(conversation.failure())
                .as("a call that is answered allows one more")
                .isNull();
        receive(PING + unknown + PING);
        assertThat(conversation.failure().reason()).isEqualTo(Refusal.TOO_MUCH);
        assertThat(running).as("nothing is read behind it").hasSize(2);
        assertThat(conversation.isClosed()).as("what came before is answered").isFalse();
        answer(running.get(1), 1);
        assertThat(conversation.isClosed()).isTrue();
        conversation.takeOutput().release();
    }

    @Test
    void argumentsThatCannotBeReadEndTheConnection() {
        int most = FloodLimits.DEFAULT.refusals();
        for (int i = 0; i <= most; i++) {
            assertThat(conversation.failure()).isNull();
            receive(PING);
            ByteBuf body = PooledByteBufAllocator.DEFAULT.buffer().writeZero(1);
            conversation.answer(running.get(i), new Answer(MessageType.EXCEPTION, body, Metadata.EMPTY, true));
        }
        assertThat(conversation.failure().reason()).isEqualTo(Refusal.TOO_MUCH);
        conversation.takeOutput().release();
    }

    @Test
    void refusalsAreForgivenInTime() {
        String unknown = PING.replace("70696e67", "70616e67");
        long period = FloodLimits.PERIOD.toNanos();
        for (int i = 0; i < 3 * FloodLimits.DEFAULT.refusals(); i++) {
            byte[] bytes = HexFormat.of().parseHex(unknown.replace(" ", ""));
            conversation.receive(Unpooled.wrappedBuffer(bytes), i * period / FloodLimits.DEFAULT.refusals());
        }
        assertThat(conversation.failure()).isNull();
        conversation.takeOutput().release();
    }

    private void answer(ServedCall call, int size) {
        ByteBuf body = PooledByteBufAllocator.DEFAULT.buffer(size).writeZero(size);
        conversation.answer(call, new Answer(MessageType.REPLY, body, Metadata.EMPTY));
    }

    private void receive(String hex) {
        conversation.receive(Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex.replace(" ", ""))), 0);
    }
}
