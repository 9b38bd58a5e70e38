/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.LingeringClose;
import io.beckon.netty.loop.LoopQueue;
import io.beckon.netty.loop.SocketFailure;
import io.beckon.protocol.ClientConnection;
import io.beckon.protocol.Limits;
import io.beckon.protocol.OutgoingCall;
import io.beckon.protocol.PackedMethods;
import io.beckon.protocol.frame.CloseCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a client, from before there is a socket: calls go to a {@link ClientConnection}, and one write a turn from there to
 * the socket; what comes from the socket goes back the same way. On the event loop.
 */
final class ClientHandler extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ClientHandler.class);

    private final ClientConnection connection;
    private final LoopQueue tasks;
    private final DeadlineTimer deadlines;
    private final Promise<Void> gone;
    private @Nullable Channel channel;
    private String whyLost = "the server closed the socket";
    private boolean closing;

    /** @param tasks runs what the loop brings meanwhile when the connection has been read */
    ClientHandler(
            String target,
            Limits limits,
            ByteBufAllocator allocator,
            PackedMethods packed,
            EventLoop loop,
            LoopQueue tasks) {
        this.tasks = tasks;
        this.connection = new ClientConnection(target, limits, allocator, packed);
        this.deadlines = new DeadlineTimer(loop, this::expire);
        this.gone = loop.newPromise();
    }

    /** Takes a call; {@link #flush} has to follow. */
    void submit(OutgoingCall call) {
        connection.submit(call, System.nanoTime());
    }

    void cancel(OutgoingCall call) {
        connection.cancel(call);
        flush();
    }

    /** {@return whether calls may come this way, and need no other connection} */
    boolean takesCalls() {
        return !connection.isClosed() && !connection.isDraining();
    }

    ClientConnection connection() {
        return connection;
    }

    /** {@return when there is no socket any more} */
    Future<?> gone() {
        return gone;
    }

    /** There will be no socket. */
    void connectFailed(Throwable cause) {
        end(SocketFailure.describe(cause));
    }

    /** Tells the server, and closes. {@return when the socket will be gone} */
    Future<?> close() {
        if (channel == null) {
            end("the channel was closed meanwhile");
        } else {
            connection.close(CloseCode.NO_ERROR, "the client is done");
            flush();
        }
        return gone;
    }

    /** Writes what there is to write, as long as the socket takes it. */
    void flush() {
        long now = System.nanoTime();
        if (channel != null) {
            boolean more = true;
            while (more && channel.isWritable()) {
                more = connection.write(now);
                writeOutput(channel);
            }
        }
        deadlines.within(connection.untilNextDeadline(now), now);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        if (connection.isClosed()) {
            ctx.close();
            return;
        }
        channel = ctx.channel();
        connection.open();
        flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        tasks.beginRead();
        try {
            connection.receive(bytes, System.nanoTime());
        } finally {
            bytes.release();
        }
        if (connection.isDraining()) {
            moveWaiting();
        }
    }

    /** Calls that wait go by another connection. */
    private void moveWaiting() {
        for (OutgoingCall call; (call = connection.takeWaiting()) != null; ) {
            if (call instanceof PendingCall<?> pending) {
                pending.transport.later(pending);
            }
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        tasks.endRead();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        flush();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end(whyLost);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        whyLost = SocketFailure.describe(cause);
        if (!(cause instanceof IOException)) {
            LOG.error("{} is closed after a failure of this client", ctx.channel(), cause);
        }
        ctx.close();
    }

    private void expire() {
        connection.expire(System.nanoTime());
        flush();
    }

    private void end(String why) {
        connection.lost(why);
        deadlines.cancel();
        gone.trySuccess(null);
    }

    private void writeOutput(Channel to) {
        ByteBuf output = connection.takeOutput();
        ChannelFuture written = output == null ? to.newSucceededFuture() : to.writeAndFlush(output);
        if (connection.isClosed() && !closing) {
            closing = true;
            LingeringClose.start(to, written);
        }
    }
}
