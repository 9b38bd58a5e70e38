/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limit;
import io.beckon.protocol.ListenerLimits;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.Future;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first handler of a server's connection, whatever it speaks: closes it when its client reads nothing, and tells when nothing happens.
 * Until it is known what the connection speaks, it stands for it where the server waits for its connections to end: what a client has sent
 * must not be lost because the server goes away while it looks at it.
 */
final class ConnectionGuard extends IdleStateHandler implements OpenConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionGuard.class);

    /** How long a client may take to say what it speaks when the server goes away. */
    private static final int SECONDS_TO_SPEAK = 2;

    private final Channel channel;
    private final ServerPort port;
    private final LimitHits hits;
    private @Nullable Future<?> patience;

    private ConnectionGuard(Channel channel, ListenerLimits limits, ServerPort port) {
        super(true, 0, limits.stalled().toNanos(), limits.idle().toNanos(), TimeUnit.NANOSECONDS);
        this.channel = channel;
        this.port = port;
        this.hits = port.hits();
    }

    /** Lets a new connection in and guards it. {@return whether it is in; if not, it is closed} */
    static boolean admit(Channel channel, ServerPort port) {
        SocketAddress from = channel.remoteAddress();
        Limit reached = port.census().enter(from);
        if (reached != null) {
            port.hits().count(reached);
            LOG.debug("{} is closed: as many connections are open as {} lets in", channel, reached);
            channel.close();
            return false;
        }
        ConnectionGuard guard = new ConnectionGuard(channel, port.limits().listener(), port);
        channel.closeFuture().addListener(closed -> {
            port.census().leave(from);
            guard.arrived();
        });
        channel.pipeline().addLast(guard);
        port.opened(guard);
        return true;
    }

    /** A connection is now in the hands of who speaks its protocol. On the event loop. */
    static void arrived(Channel channel) {
        ConnectionGuard guard = channel.pipeline().get(ConnectionGuard.class);
        if (guard != null) {
            guard.arrived();
        }
    }

    private void arrived() {
        port.closed(this);
        if (patience != null) {
            patience.cancel(false);
        }
    }

    @Override
    public void drain(Duration grace) {
        channel.eventLoop().execute(() -> {
            if (port.connections().isOpen(this)) {
                patience = channel.eventLoop().schedule(() -> channel.close(), SECONDS_TO_SPEAK, TimeUnit.SECONDS);
            }
        });
    }

    @Override
    public void closeNow(String why) {
        channel.close();
    }

    @Override
    protected void channelIdle(ChannelHandlerContext ctx, IdleStateEvent event) {
        if (event.state() == IdleState.ALL_IDLE) {
            ctx.fireUserEventTriggered(event);
        } else if (isStalled(ctx.channel())) {
            hits.count(Limit.STALLED);
            LOG.debug("{} is closed: it has read nothing of what was written to it for too long", ctx.channel());
            ctx.close();
        }
    }

    private static boolean isStalled(Channel channel) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return waiting != null && waiting.totalPendingWriteBytes() > 0;
    }
}
