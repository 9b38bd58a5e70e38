/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.local.LocalServerChannel;

/** Channels within this process: no sockets, and otherwise all that a connection does. */
final class InProcessTransport implements Transport {
    @Override
    public IoHandlerFactory ioHandlers() {
        return LocalIoHandler.newFactory();
    }

    @Override
    public void configure(Bootstrap client) {
        client.channel(LocalChannel.class);
    }

    @Override
    public void configure(ServerBootstrap server) {
        server.channel(LocalServerChannel.class);
    }

    @Override
    public String toString() {
        return "in-process";
    }
}
