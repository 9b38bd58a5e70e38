/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.storage;

import io.beckon.codec.Bytes;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes to three servers, stops one, and reads and writes on. */
public final class StorageExample {
    private StorageExample() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        List<RpcServer> servers = new ArrayList<>();
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            servers.add(RpcServer.builder().port(0).add(new ReplicaService()).start());
            channels.add(RpcChannel.connect("localhost:" + servers.get(i).port()));
        }
        try {
            var replicas = channels.stream().map(ReplicaAsync::client).toList();
            var store = new ReplicatedStore(replicas, "example");
            store.put("capital", Bytes.utf8("Bonn"));
            servers.get(0).close();
            System.out.println("one of three servers is gone");
            store.put("capital", Bytes.utf8("Berlin"));
            System.out.println("capital: " + text(store.get("capital").orElseThrow()));
        } finally {
            channels.forEach(Channel::close);
            servers.forEach(RpcServer::close);
        }
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
}
