/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TickerExampleTest {
    @Test
    void slowReaderSlowsTheServer() throws InterruptedException {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            TickerExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "tick 0", "tick 1", "tick 2", "tick 3", "tick 4", "the server waited for the reader: true");
    }

    @Test
    void serverLearnsThatNobodyReads() throws InterruptedException {
        var service = new TickerService();
        try (var server = RpcServer.builder().port(0).add(service).start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            try (var prices = Ticker.client(channel).prices("BCKN")) {
                prices.iterator().next();
                assertThat(service.readers()).isEqualTo(1);
            }
            while (service.readers() != 0) {
                Thread.sleep(10);
            }
        }
    }
}
