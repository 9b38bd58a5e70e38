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
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A transport whose server's connections end when a test says so, beneath all that speaks on them. */
final class Losable implements Transport {
    private final Transport transport;
    private final Queue<Channel> accepted = new ConcurrentLinkedQueue<>();

    Losable(Transport transport) {
        this.transport = transport;
    }

    /** Ends them as a killed process does: what was written and not read is lost. */
    void lose() {
        for (Channel each : accepted) {
            each.config().setOption(ChannelOption.SO_LINGER, 0); // where there is such a thing
            each.eventLoop().execute(() -> each.unsafe().close(each.voidPromise()));
        }
    }

    @Override
    public IoHandlerFactory ioHandlers() {
        return transport.ioHandlers();
    }

    @Override
    public void configure(Bootstrap client) {
        transport.configure(client);
    }

    @Override
    public void configure(ServerBootstrap server) {
        transport.configure(server);
        ChannelHandler own = Objects.requireNonNull(server.config().childHandler(), "what the server does with them");
        server.childHandler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                accepted.add(channel);
                channel.pipeline().addLast(own);
            }
        });
    }
}
