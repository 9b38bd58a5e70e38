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
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.health.Health;
import io.beckon.rpc.health.HealthReport;
import io.beckon.rpc.health.ServingStatus;
import io.beckon.testkit.LeakCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every server says whether it takes calls. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class HealthTest {
    @Test
    void serverTellsOfItselfAndOfItsServices() {
        try (RpcServer server = RpcServer.builder().add(new CalculatorService()).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            Health health = Health.client(channel);
            assertThat(health.check("")).isEqualTo(ServingStatus.SERVING);
            assertThat(health.check("calc.Calculator")).isEqualTo(ServingStatus.SERVING);
            server.health().set("calc.Calculator", ServingStatus.NOT_SERVING);
            assertThat(health.check("calc.Calculator")).isEqualTo(ServingStatus.NOT_SERVING);
            assertThat(health.check(HealthReport.SERVER)).isEqualTo(ServingStatus.SERVING);
        }
    }

    @Test
    void unknownServiceIsNotFound() {
        try (RpcServer server = RpcServer.builder().start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            Status status = failure(() -> Health.client(channel).check("calc.Calculator"));
            assertThat(status.code()).isEqualTo(StatusCode.NOT_FOUND);
            assertThat(status.message()).contains("'calc.Calculator'");
        }
    }

    @Test
    void stoppedReportSaysNotServingForGood() {
        try (RpcServer server = RpcServer.builder().add(new CalculatorService()).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            server.health().stop();
            server.health().set("", ServingStatus.SERVING);
            assertThat(Health.client(channel).check("")).isEqualTo(ServingStatus.NOT_SERVING);
            assertThat(Health.client(channel).check("calc.Calculator")).isEqualTo(ServingStatus.NOT_SERVING);
            assertThat(Calculator.client(channel).add(3, 4)).isEqualTo(7);
        }
    }

    @Test
    void serverThatDrainsSaysNotServingWhileItWaits() throws InterruptedException {
        SlowCalculator slow = new SlowCalculator();
        RpcServer server = RpcServer.builder().add(slow).start();
        try (Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            channel.start(Calculator.ADD, new Calculator.Pair(3, 4));
            slow.begun.acquire();
            assertThat(server.health().check("")).isEqualTo(ServingStatus.SERVING);
            Thread closing = new Thread(server::close);
            closing.start();
            while (server.health().check("") == ServingStatus.SERVING) {
                Thread.sleep(1);
            }
            assertThat(closing.isAlive()).as("a call is waited for").isTrue();
            slow.end.countDown();
            closing.join();
            assertThat(server.health().check("calc.Calculator")).isEqualTo(ServingStatus.NOT_SERVING);
        }
    }

    @Test
    void unrecognizedCannotBeSet() {
        HealthReport report = new HealthReport(List.of());
        assertThatThrownBy(() -> report.set("", ServingStatus.UNRECOGNIZED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SERVING or NOT_SERVING");
    }
}
