/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limits;
import io.beckon.rpc.Dispatcher;
import io.beckon.rpc.Router;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;

/** Makes a connection of the native protocol out of an accepted socket. Other protocols get acceptors of their own beside it. */
final class NativeAcceptor extends ChannelInitializer<Channel> {
    private final Router router;
    private final Limits limits;
    private final Dispatcher dispatcher;
    private final ServerConnections connections;

    NativeAcceptor(Router router, Limits limits, Dispatcher dispatcher, ServerConnections connections) {
        this.router = router;
        this.limits = limits;
        this.dispatcher = dispatcher;
        this.connections = connections;
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.pipeline().addLast(new ServerHandler(channel, router, limits, dispatcher, connections));
    }
}
