/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.netty.channel.AbstractServerChannel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.DefaultChannelConfig;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** What listens on an address of a {@link LiveNetwork}. */
final class ListeningChannel extends AbstractServerChannel {
    private final ChannelConfig config = new DefaultChannelConfig(this);
    private final LiveNetwork network;
    private final String host;
    private volatile @Nullable InetSocketAddress address;
    private volatile boolean closed;

    ListeningChannel(LiveNetwork network, String host) {
        this.network = network;
        this.host = host;
    }

    /** {@return the server's end of a new connection} On the network's thread. */
    NetworkChannel accepted(InetSocketAddress from) {
        return new NetworkChannel(network, host, this, from);
    }

    /** Gives the server its end. On the network's thread. */
    void hand(NetworkChannel accepted) {
        try {
            eventLoop().execute(() -> {
                if (closed) {
                    accepted.abandon();
                } else {
                    pipeline().fireChannelRead(accepted);
                    pipeline().fireChannelReadComplete();
                }
            });
        } catch (RejectedExecutionException e) {
            accepted.abandon();
        }
    }

    @Override
    public ChannelConfig config() {
        return config;
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public boolean isActive() {
        return address != null && !closed;
    }

    @Override
    protected boolean isCompatible(EventLoop loop) {
        return true;
    }

    @Override
    protected @Nullable SocketAddress localAddress0() {
        return address;
    }

    @Override
    protected void doBind(SocketAddress wanted) throws IOException {
        address = network.listen(this, host, (InetSocketAddress) wanted);
    }

    @Override
    protected void doClose() {
        closed = true;
        network.unlisten(this);
    }

    /** Connections are handed on as they come. */
    @Override
    protected void doBeginRead() {}
}
