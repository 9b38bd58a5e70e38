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
import java.nio.file.Path;

/**
 * The server, in a JVM of its own, with all limits as they come, on a port without TLS and one with: prints both, and then for each line that it
 * reads what they have counted.
 */
final class AttackedServer {
    static final String BLOB = "attack.Target/blob";
    private static final MethodDescriptor<Void, String> LARGE =
            MethodDescriptor.unary("attack.Target", "blob", Codecs.VOID, Codecs.STRING);

    private AttackedServer() {}

    /** Takes the folder of its identity. */
    public static void main(String[] args) throws Exception {
        String answer = "x".repeat(60_000);
        ServiceDescriptor<Object> target =
                ServiceDescriptor.of("attack.Target", Object.class).method(LARGE, (impl, q) -> answer);
        RpcServer plain =
                RpcServer.builder().address("0.0.0.0").add(target, new Object()).start();
        RpcServer tls = RpcServer.builder()
                .tls(new ServerIdentity(Path.of(args[0])).server())
                .add(target, new Object())
                .start();
        System.out.println(plain.port());
        System.out.println(tls.port());
        while (System.in.read() >= 0) {
            System.out.println(plain.limitHits() + ", by TLS: " + tls.limitHits());
        }
        Runtime.getRuntime().halt(0);
    }
}
