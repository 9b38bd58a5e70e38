/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.testkit.contract.TransportContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** Real servers and channels on a simulated network keep what every transport keeps. */
class LiveContractTest extends TransportContract {
    private final LiveNetwork network = new LiveNetwork(1);

    @AfterEach
    void endNetwork() {
        network.close();
    }

    @Override
    protected <S> Served serve(ServiceDescriptor<S> descriptor, S implementation) {
        RpcServer server = RpcServer.builder()
                .grace(Duration.ZERO)
                .listen(network.host("server"), network.address("server", 7070))
                .add(descriptor, implementation)
                .start();
        return new Served() {
            @Override
            public Channel connect() {
                return RpcChannel.to(network.host("client"), network.address("server", 7070))
                        .connect();
            }

            @Override
            public void lose() {
                network.cut("client", "server");
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
