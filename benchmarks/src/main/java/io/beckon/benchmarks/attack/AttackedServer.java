/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.attack;

import io.beckon.codec.Codecs;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;

/** The server, in a JVM of its own, with all limits as they come: prints its port, and then for each line that it reads what it has counted. */
final class AttackedServer {
    static final String BLOB = "attack.Target/blob";
    private static final MethodDescriptor<Void, String> LARGE =
            MethodDescriptor.unary("attack.Target", "blob", Codecs.VOID, Codecs.STRING);

    private AttackedServer() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        String answer = "x".repeat(60_000);
        RpcServer server = RpcServer.builder()
                .address("0.0.0.0")
                .add(
                        ServiceDescriptor.of("attack.Target", Object.class).method(LARGE, (impl, q) -> answer),
                        new Object())
                .start();
        System.out.println(server.port());
        while (System.in.read() >= 0) {
            System.out.println(server.limitHits());
        }
        Runtime.getRuntime().halt(0);
    }
}
