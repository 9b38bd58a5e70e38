/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalculatorExampleTest {
    @Test
    void printsWhatCameBack() {
        assertThat(printed(() -> CalculatorExample.main(new String[0])))
                .containsExactly("1 + 2 = 3", "7 / 2 = 3.5", "1 / 0 : cannot divide 1.0 by zero");
    }

    @Test
    void servesBlockingAndAsynchronousClientsAlike() {
        try (var server =
                        RpcServer.builder().port(0).add(new CalculatorService()).start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            var async = CalculatorAsync.client(channel);
            assertThat(async.add(20, 22).toCompletableFuture().join()).isEqualTo(42);
            assertThatExceptionOfType(DivisionByZero.class)
                    .isThrownBy(() -> Calculator.client(channel).divide(3, 0))
                    .satisfies(e -> assertThat(e.dividend()).isEqualTo(3));
        }
    }

    private static List<String> printed(Runnable example) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
