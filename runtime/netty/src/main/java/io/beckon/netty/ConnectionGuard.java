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
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first handler of a server's connection, whatever it speaks: closes it when its client reads nothing, and tells when nothing happens. */
final class ConnectionGuard extends IdleStateHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionGuard.class);

    private final LimitHits hits;

    private ConnectionGuard(ListenerLimits limits, LimitHits hits) {
        super(true, 0, limits.stalled().toNanos(), limits.idle().toNanos(), TimeUnit.NANOSECONDS);
        this.hits = hits;
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
        channel.closeFuture().addListener(closed -> port.census().leave(from));
        channel.pipeline().addLast(new ConnectionGuard(port.limits().listener(), port.hits()));
        return true;
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
