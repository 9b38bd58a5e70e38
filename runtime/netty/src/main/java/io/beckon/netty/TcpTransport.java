/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;

/** Sockets over TCP. */
record TcpTransport(
        Polling polling,
        IoHandlerFactory ioHandlers,
        Class<? extends Channel> connected,
        Class<? extends ServerChannel> listening)
        implements Transport {
    @Override
    public void configure(Bootstrap client) {
        client.channel(connected).option(ChannelOption.TCP_NODELAY, true);
    }

    @Override
    public void configure(ServerBootstrap server) {
        server.channel(listening).option(ChannelOption.SO_REUSEADDR, true).childOption(ChannelOption.TCP_NODELAY, true);
    }

    @Override
    public String toString() {
        return "TCP by " + polling;
    }
}
