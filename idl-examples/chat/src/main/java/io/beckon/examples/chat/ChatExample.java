/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.chat;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.RpcPipe;

/** Ada and Bob talk in a room. */
public final class ChatExample {
    private ChatExample() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        try (var server = RpcServer.builder().port(0).add(new ChatService()).start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            var chat = Chat.client(channel);
            var adaSays = new RpcPipe<String>();
            var bobSays = new RpcPipe<String>();
            var adaHears = chat.join("lobby", "Ada", adaSays.stream()).iterator();
            System.out.println("Ada hears " + shown(adaHears.next()));
            var bobHears = chat.join("lobby", "Bob", bobSays.stream()).iterator();
            System.out.println("Bob hears " + shown(bobHears.next()));
            System.out.println("Ada hears " + shown(adaHears.next()));
            adaSays.send("Hello, Bob");
            System.out.println("Bob hears " + shown(bobHears.next()));
            adaSays.close();
            System.out.println("Bob hears " + shown(bobHears.next()));
            bobSays.close();
            System.out.println("Bob hears more: " + bobHears.hasNext());
        }
    }

    private static String shown(Line line) {
        return line.from() + ": " + line.text();
    }
}
