/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.workqueue;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkQueueExampleTest {
    @Test
    void workIsDone() {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            WorkQueueExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("ONE!", "TWO!", "THREE!", "FOUR!", "4 tasks by two workers");
    }

    @Test
    void taskOfALostWorkerGoesToAnother() {
        try (var server = RpcServer.builder()
                        .port(0)
                        .add(WorkQueueAsync.SERVICE, new WorkQueueService())
                        .start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            var queue = WorkQueueAsync.client(channel);
            var result = queue.submit("work").toCompletableFuture();
            try (var lazy = queue.take("Lazy")) {
                assertThat(lazy.iterator().next().work()).isEqualTo("work");
            }
            try (var worker = new Worker(queue, "Eager", work -> work + " done")) {
                assertThat(result.join()).isEqualTo("work done");
                assertThat(worker.done()).isEqualTo(1);
            }
        }
    }
}
