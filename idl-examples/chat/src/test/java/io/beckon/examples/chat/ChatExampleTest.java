/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.StatusCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChatExampleTest {
    @Test
    void membersHearEachOther() {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            ChatExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Ada hears room: Ada is here",
                        "Bob hears room: Bob is here",
                        "Ada hears room: Bob is here",
                        "Bob hears Ada: Hello, Bob",
                        "Bob hears room: Ada left",
                        "Bob hears more: false");
    }

    @Test
    void memberWhoDoesNotListenHasToLeaveAndTheOthersGoOn() {
        try (var server = RpcServer.builder().port(0).add(new ChatService()).start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            var chat = Chat.client(channel);
            var deaf =
                    chat.join("lobby", "Deaf", new RpcPipe<String>().stream()).iterator();
            assertThat(deaf.next().text()).isEqualTo("Deaf is here");
            var mine = new RpcPipe<String>();
            var heard = chat.join("lobby", "Loud", mine.stream()).iterator();
            assertThat(heard.next().text()).isEqualTo("Loud is here");
            String text = "x".repeat(10_000);
            for (int i = 0; i < 100; i++) {
                mine.send(text);
                assertThat(heard.next().text()).isEqualTo(text);
            }
            assertThatThrownBy(() -> deaf.forEachRemaining(line -> {}))
                    .isInstanceOfSatisfying(
                            RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.RESOURCE_EXHAUSTED));
            mine.close();
        }
    }
}
