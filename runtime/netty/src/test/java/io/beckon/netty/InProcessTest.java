/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static io.beckon.netty.CallTest.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.rpc.Channel;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is of the transport within the process alone; the rest is every transport's. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class InProcessTest {
    @Test
    void callsGoByAName() {
        try (RpcServer server = RpcServer.builder()
                        .add(new CalculatorService())
                        .inProcess("shop")
                        .start();
                Channel channel = RpcChannel.connect("in-process:shop")) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            assertThatThrownBy(server::port)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has no TCP address");
        }
    }

    @Test
    void aNameWithoutServerRefuses() {
        try (Channel channel = RpcChannel.connect("in-process:nobody")) {
            var status = failure(() -> Calculator.client(channel).add(1, 2));
            assertThat(status.code()).isEqualTo(StatusCode.UNAVAILABLE);
            assertThat(status.message()).contains("the connection to in-process:nobody could not be made");
        }
    }
}
