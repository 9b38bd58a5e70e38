/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.beckon.rpc.Channel;
import io.beckon.testkit.LeakCheck;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way to wait for sockets carries calls, or says why not. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class PollingTest {
    @ParameterizedTest
    @EnumSource
    void carriesCalls(Polling polling) {
        assumeTrue(polling.isAvailable(), polling + " is not there");
        Transport transport = Transport.tcp(polling);
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (RpcServer server = RpcServer.builder()
                        .listen(transport, anyPort)
                        .add(new CalculatorService())
                        .start();
                Channel channel = RpcChannel.to(transport, server.address()).connect()) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            assertThat(Calculator.client(channel).repeat("x", 1 << 20)).hasSize(1 << 20);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsMissing(Polling polling) {
        assumeFalse(polling.isAvailable(), polling + " is there");
        assertThatThrownBy(() -> Transport.tcp(polling))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(polling + " cannot be used here: ");
    }
}
