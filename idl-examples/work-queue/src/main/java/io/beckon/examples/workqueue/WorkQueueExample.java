/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.workqueue;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Two workers share the work that is submitted. */
public final class WorkQueueExample {
    private WorkQueueExample() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        try (var server = RpcServer.builder()
                        .port(0)
                        .add(WorkQueueAsync.SERVICE, new WorkQueueService())
                        .start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            var queue = WorkQueueAsync.client(channel);
            List<CompletableFuture<String>> results = List.of("one", "two", "three", "four").stream()
                    .map(work -> queue.submit(work).toCompletableFuture())
                    .toList();
            try (var anna = new Worker(queue, "Anna", WorkQueueExample::shout);
                    var ben = new Worker(queue, "Ben", WorkQueueExample::shout)) {
                results.forEach(result -> System.out.println(result.join()));
                System.out.println(anna.done() + ben.done() + " tasks by two workers");
            }
        }
    }

    private static String shout(String text) {
        return text.toUpperCase(Locale.ROOT) + "!";
    }
}
