/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.ServerConnection;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.rpc.server.Dispatcher;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a server: bytes from the socket go to a {@link ServerConnection}, its calls to the {@link Dispatcher}, their
 * outcomes back, and one write a turn to the socket. On the event loop, but for what says otherwise.
 */
final class ServerHandler extends ChannelInboundHandlerAdapter implements OpenConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ServerHandler.class);
    private static final int ANSWER_BYTES = 256;

    private final Channel channel;
    private final ServerPort port;
    private final ServerConnection connection;
    private final LoopQueue<Outcome> outcomes;
    private boolean reading = true;
    private boolean closing;

    ServerHandler(Channel channel, ServerPort port) {
        this.channel = channel;
        this.port = port;
        this.connection = new ServerConnection(port.router(), port.limits(), channel.alloc(), this::dispatch);
        this.outcomes = new LoopQueue<>(
                channel.eventLoop(),
                outcome -> connection.answer(outcome.call(), outcome.frame()),
                this::flush,
                outcome -> outcome.frame().release());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            connection.receive(bytes, System.nanoTime());
        } finally {
            bytes.release();
        }
        readWhereThereIsRoom(); // not only at the end of all reads of this turn: what is read has to be kept
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        readWhereThereIsRoom();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        connection.lost("the socket was closed");
        port.closed(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("{} was lost: {}", channel, cause.toString());
        } else {
            LOG.error("{} is closed after a failure of this server", channel, cause);
        }
        ctx.close();
    }

    @Override
    public void drain() {
        channel.eventLoop().execute(() -> {
            connection.drain();
            flush();
        });
    }

    @Override
    public void closeNow(String why) {
        channel.eventLoop().execute(() -> {
            connection.close(CloseCode.NO_ERROR, why);
            flush();
        });
    }

    /** {@return a buffer as large as an answer may be} On any thread. */
    ByteBuf answerBuffer() {
        return channel.alloc().buffer(ANSWER_BYTES, connection.maxAnswer());
    }

    /** Brings an outcome to the event loop. On any thread. */
    void answerLater(Outcome outcome) {
        outcomes.offer(outcome);
    }

    private void dispatch(IncomingCall call) {
        port.dispatcher().dispatch(call.route(), call.arguments(), call.deadline(), new ServerCall(call, this));
    }

    private void flush() {
        ByteBuf output = connection.takeOutput();
        ChannelFuture written = output == null ? channel.newSucceededFuture() : channel.writeAndFlush(output);
        if (!connection.isClosed()) {
            readWhereThereIsRoom();
        } else if (!closing) {
            closing = true;
            LingeringClose.start(channel, written);
        }
    }

    /** Who does not read answers, or has too many handlers running, is not read from. */
    private void readWhereThereIsRoom() {
        boolean room = closing || channel.isWritable() && !connection.isSaturated();
        if (room != reading) {
            reading = room;
            channel.config().setAutoRead(room);
        }
    }
}
