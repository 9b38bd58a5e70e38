/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import io.beckon.netty.Transport;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.atomic.AtomicLong;

/** TCP whose clients' writes to sockets are counted. */
final class CountingTransport implements Transport {
    private final AtomicLong writes = new AtomicLong();

    /** {@return how often clients have written to sockets} */
    long writes() {
        return writes.get();
    }

    @Override
    public IoHandlerFactory ioHandlers() {
        return NioIoHandler.newFactory();
    }

    @Override
    public void configure(Bootstrap client) {
        client.channelFactory(() -> new NioSocketChannel() {
            @Override
            protected void doWrite(ChannelOutboundBuffer in) throws Exception {
                writes.incrementAndGet();
                super.doWrite(in);
            }
        });
    }

    @Override
    public void configure(ServerBootstrap server) {
        server.channel(NioServerSocketChannel.class);
    }
}
