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
import io.beckon.protocol.OutgoingCall;
import io.beckon.protocol.frame.CloseCode;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
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
@ChannelHandler.Sharable // in one pipeline at a time: the next attempt to connect has another
final class ClientHandler extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ClientHandler.class);

    private final Connector connector;
    private final Owner owner;
    private final ClientConnection connection;
    private final LoopQueue tasks;
    private final DeadlineTimer deadlines;
    private final Promise<Void> gone;
    private @Nullable Channel channel;
    private String whyLost = "the server closed the socket";
    private boolean closing;
    private boolean established;

    /**
     * @param connection has the calls
     * @param tasks runs what the loop brings meanwhile when the connection has been read
     * @param owner whose connection it is
     */
    ClientHandler(Connector connector, ClientConnection connection, LoopQueue tasks, Owner owner) {
        this.connector = connector;
        this.owner = owner;
        this.tasks = tasks;
        this.connection = connection;
        this.deadlines = new DeadlineTimer(connector.loop(), this::expire);
        this.gone = connector.loop().newPromise();
    }

    /** Whose connection it is. */
    interface Owner {
        /** The server has spoken. */
        void established(ClientHandler connection);

        /** Calls wait on a connection for slots. */
        void crowded();

        /** A connection was not made, or ended before the server spoke. */
        void failed(String why);

        /** {@return whether a connection that was not made will be tried again, so that its calls wait} */
        boolean triesAgain(ClientHandler connection);

        /** There is no socket, and will be none. */
        void gone(ClientHandler connection);
    }

    /** Makes the connection, if anybody wants it still. */
    void connect() {
        if (!gone.isDone()) {
            connector.connect(this, this::connectFailed);
        }
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

    boolean isEstablished() {
        return established;
    }

    /** {@return whether as many calls are open as the server takes on it} */
    boolean isFull() {
        return connection.isFull();
    }

    /** {@return whether calls wait because of that} */
    boolean isCrowded() {
        return connection.isCrowded();
    }

    boolean hasCalls() {
        return connection.pending() > 0;
    }

    int pending() {
        return connection.pending();
    }

    ClientConnection connection() {
        return connection;
    }

    /** {@return when there is no socket any more} */
    Future<?> gone() {
        return gone;
    }

    private void connectFailed(Throwable cause) {
        failed(SocketFailure.describe(cause));
    }

    private void failed(String why) {
        owner.failed(why);
        if (connection.isClosed() || !owner.triesAgain(this)) {
            end(why);
        }
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
        if (connection.isCrowded()) {
            owner.crowded();
        }
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
        if (!established && connection.isEstablished()) {
            established = true;
            owner.established(this);
        }
        if (connection.isDraining()) {
            moveWaiting();
        }
    }

    /** Calls that wait go by another connection. */
    void moveWaiting() {
        for (OutgoingCall call; (call = connection.takeWaiting()) != null; ) {
            if (call instanceof PendingCall<?> pending) {
                pending.move();
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
        if (channel == null) {
            failed(whyLost); // in its handshake
        } else {
            end(whyLost);
        }
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
        if (channel != null && !established) {
            owner.failed(why);
        }
        connection.lost(why);
        deadlines.cancel();
        if (gone.trySuccess(null)) {
            owner.gone(this);
        }
    }

    private void writeOutput(Channel to) {
        ByteBuf output = connection.takeOutput();
        ChannelFuture written = output == null ? to.newSucceededFuture() : to.writeAndFlush(output);
        if (connection.isClosed() && !closing) {
            closing = true;
            LingeringClose.start(to, written, connection.patience());
        }
    }
}
