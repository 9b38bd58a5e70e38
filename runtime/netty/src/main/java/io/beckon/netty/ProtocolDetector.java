/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limit;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the protocol of a connection by its first bytes, hands them to who speaks it, and goes. Who says nothing for five seconds, or
 * something that nobody here speaks, is not answered.
 */
final class ProtocolDetector extends ChannelInboundHandlerAdapter {
    /** As many bytes as HTTP/2 needs, which takes the most to be told. */
    static final int MOST_BYTES = 24;

    private static final long SECONDS_TO_SPEAK = 5;
    private static final Logger LOG = LoggerFactory.getLogger(ProtocolDetector.class);

    private final ServerPort port;
    private @Nullable ByteBuf head;
    private @Nullable Future<?> timeout;

    ProtocolDetector(ServerPort port) {
        this.port = port;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        timeout = ctx.executor().schedule(() -> giveUp(ctx), SECONDS_TO_SPEAK, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (timeout != null) {
            timeout.cancel(false);
        }
        if (head != null) {
            head.release();
            head = null;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (head != null) {
            ByteBuf both = ctx.alloc().buffer(head.readableBytes() + bytes.readableBytes());
            both.writeBytes(head).writeBytes(bytes);
            head.release();
            bytes.release();
            bytes = both;
        }
        head = bytes;
        if (bytes.isReadable()) {
            detect(ctx, bytes);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("{} was lost before it told its protocol: {}", ctx.channel(), cause.toString());
        } else {
            LOG.error("{} is closed after a failure of this server", ctx.channel(), cause);
        }
        ctx.close();
    }

    private void detect(ChannelHandlerContext ctx, ByteBuf bytes) {
        boolean undecided = false;
        for (Acceptor acceptor : port.acceptors()) {
            Acceptor.Match match = acceptor.match(bytes);
            if (match == Acceptor.Match.YES) {
                hand(ctx, bytes, acceptor);
                return;
            }
            undecided |= match == Acceptor.Match.UNDECIDED;
        }
        if (!undecided || bytes.readableBytes() >= MOST_BYTES) {
            refuse(ctx, "speaks no protocol that is served here");
        }
    }

    private void hand(ChannelHandlerContext ctx, ByteBuf bytes, Acceptor acceptor) {
        head = null;
        Channel channel = ctx.channel();
        acceptor.accept(channel, port);
        ConnectionGuard.arrived(channel);
        ctx.fireChannelRead(bytes);
        ctx.pipeline().remove(this);
    }

    private void giveUp(ChannelHandlerContext ctx) {
        port.hits().count(Limit.SPEAKING);
        refuse(ctx, "said nothing that tells its protocol");
    }

    private static void refuse(ChannelHandlerContext ctx, String why) {
        LOG.debug("{} {}", ctx.channel(), why);
        ctx.close();
    }
}
