/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import io.beckon.benchmarks.codec.Payload;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How many bytes a connection costs a server, and a client, that has made one call and is idle: by contenders' names, for as many as stated. */
final class IdleConnections {
    private static final String WORKLOAD = "ping-pong";

    private IdleConnections() {}

    /** Takes how many connections, and contenders. */
    public static void main(String[] args) throws Exception {
        int connections = Integer.parseInt(args[0]);
        if (args.length == 3 && args[1].equals("client")) {
            connect(connections, args[2].split(":"));
            return;
        }
        for (String contender : List.of(args).subList(1, args.length)) {
            measure(connections, contender);
        }
    }

    private static void measure(int connections, String contender) throws Exception {
        Machine machine = new Machine(Path.of(System.getProperty("java.home")), false);
        try (JavaProcess server = JavaProcess.start(machine, ServerProcess.class, contender, WORKLOAD)) {
            String port = server.read();
            long before = held(server);
            try (JavaProcess client = JavaProcess.start(
                    machine, IdleConnections.class, Integer.toString(connections), "client", contender + ":" + port)) {
                long clientBytes = Long.parseLong(client.read());
                System.out.printf(
                        "%s, %,d connections: %,d bytes each at the server, %,d at the client%n",
                        contender, connections, (held(server) - before) / connections, clientBytes / connections);
            }
        }
    }

    private static long held(JavaProcess server) throws Exception {
        server.tell("held");
        return Long.parseLong(server.read());
    }

    private static void connect(int connections, String[] target) throws Exception {
        Contender contender = Contenders.named(target[0]);
        List<Contender.Client> clients = new ArrayList<>(connections);
        clients.add(called(contender, target[1]));
        long before = Held.now();
        while (clients.size() < connections) {
            clients.add(called(contender, target[1]));
        }
        System.out.println(Held.now() - before);
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        Runtime.getRuntime().halt(clients.isEmpty() ? 1 : 0);
    }

    /** {@return a connection that has carried a call} */
    private static Contender.Client called(Contender contender, String port) throws Exception {
        Contender.Client client = contender.connect(Integer.parseInt(port), Payload.SMALL);
        CompletableFuture<Void> answered = new CompletableFuture<>();
        client.call(new Contender.Reply() {
            @Override
            public void arrived() {
                answered.complete(null);
            }

            @Override
            public void failed(Throwable cause) {
                answered.completeExceptionally(cause);
            }
        });
        answered.get();
        return client;
    }
}
