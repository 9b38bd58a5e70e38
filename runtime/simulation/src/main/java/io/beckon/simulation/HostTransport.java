/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.netty.Transport;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.local.LocalIoHandler;
import io.netty.resolver.NoopAddressResolverGroup;

/** How a host of a network is reached, and reaches others. */
record HostTransport(LiveNetwork network, String host) implements Transport {
    /** There are no sockets to ask about: the loops run tasks only. */
    @Override
    public IoHandlerFactory ioHandlers() {
        return LocalIoHandler.newFactory();
    }

    @Override
    public void configure(Bootstrap client) {
        client.channelFactory(() -> new NetworkChannel(network, host)).resolver(NoopAddressResolverGroup.INSTANCE);
    }

    @Override
    public void configure(ServerBootstrap server) {
        server.channelFactory(() -> new ListeningChannel(network, host));
    }

    @Override
    public String toString() {
        return "simulated network of " + host;
    }
}
