/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.netty.loop.SocketFailure;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.thrift.message.ThriftException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket to a server of Apache Thrift, from before there is one. On the event loop. */
final class ClientConnection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);

    private final ClientConversation conversation;
    private final ConnectionPool pool;
    private final ArrayDeque<ThriftCall<?>> waiting = new ArrayDeque<>();
    private @Nullable Channel channel;
    private String whyLost = "the server closed the socket";
    private int heard;
    private boolean left;
    private boolean closed;

    ClientConnection(ClientConversation conversation, ConnectionPool pool) {
        this.conversation = conversation;
        this.pool = pool;
    }

    /** Sends a call, when there is a socket. */
    void send(ThriftCall<?> call) {
        call.connection(this, heard);
        if (channel == null) {
            waiting.add(call);
        } else {
            conversation.send(call);
        }
    }

    /** Writes what was sent. */
    void flush() {
        ByteBuf output = channel == null ? null : conversation.takeOutput();
        if (channel != null && output != null) {
            channel.writeAndFlush(output);
        }
    }

    /** {@return how many calls it has, given up or not} */
    int calls() {
        return waiting.size() + conversation.open();
    }

    boolean isClosed() {
        return closed;
    }

    /** {@return whether nothing speaks against giving it one call more} */
    boolean isTrusted() {
        return !left;
    }

    /**
     * A call's time is over. If nothing at all has come since the call was sent, the server may not be there any more, and nobody would say so for
     * a long time: other calls go by another connection, and those that are on this one may still be answered.
     */
    void timedOut(ThriftCall<?> call) {
        left |= channel != null && call.heardBefore() == heard;
        closeIfLeft();
    }

    /** Closes a connection that gets no more calls, and on which nobody waits. */
    void closeIfLeft() {
        if (left && !closed && !conversation.isAwaited()) {
            close("nothing came on it while a call waited for as long as it could");
        }
    }

    /** There will be no socket. */
    void connectFailed(Throwable cause) {
        end(SocketFailure.describe(cause));
    }

    /** Closes the socket; its calls fail. */
    void close(String why) {
        whyLost = why;
        if (channel != null) {
            channel.close();
        }
        end(why);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        if (closed) {
            ctx.close();
            return;
        }
        channel = ctx.channel();
        for (ThriftCall<?> call; (call = waiting.poll()) != null; ) {
            if (!call.hasEnded()) {
                conversation.send(call);
            }
        }
        flush();
        pool.released(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        heard++;
        try {
            if (!closed) {
                conversation.receive(bytes);
            }
        } catch (ThriftException e) {
            close("the server sent what cannot be understood: " + e.text());
        } finally {
            bytes.release();
        }
        closeIfLeft();
        pool.released(this);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end(whyLost);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.error("{} is closed after a failure of this client", ctx.channel(), cause);
        }
        close(SocketFailure.describe(cause));
    }

    private void end(String why) {
        if (closed) {
            return;
        }
        closed = true;
        conversation.lost(why);
        for (ThriftCall<?> call; (call = waiting.poll()) != null; ) {
            if (!call.hasEnded()) {
                String text = call.method() + ": no connection: " + why;
                call.failed(Status.notExecuted(StatusCode.UNAVAILABLE, text));
            }
        }
        pool.ended(this);
    }
}
