/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.Calculator.DivisionByZero;
import io.beckon.rpc.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls of every kind over TCP, as a user makes them. */
class CallTest {
    private final CalculatorService service = new CalculatorService();
    private final RpcServer server = RpcServer.builder().add(service).start();
    private final Channel channel = RpcChannel.connect("localhost:" + server.port());
    private final Calculator calculator = Calculator.client(channel);

    @AfterEach
    void close() {
        channel.close();
        server.close();
    }

    @Test
    void callReturnsItsResult() {
        assertThat(calculator.add(1, 2)).isEqualTo(3);
        assertThat(calculator.add(3, 4)).isEqualTo(7);
    }

    @Test
    void callWithoutResultReturnsWhenItIsDone() {
        calculator.reset();
        assertThat(service.lines).containsExactly("reset");
    }

    @Test
    void onewayArrives() throws InterruptedException {
        calculator.log("hello");
        assertThat(service.lines.take()).isEqualTo("hello");
    }

    @Test
    void declaredExceptionArrivesAsItself() {
        assertThatThrownBy(() -> calculator.divide(1, 0))
                .isExactlyInstanceOf(DivisionByZero.class)
                .hasMessage("1 / 0");
        assertThat(calculator.divide(6, 3)).isEqualTo(2);
    }
}
