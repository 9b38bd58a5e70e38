/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.netty.OpenConnection;
import io.beckon.netty.ServerPort;
import io.beckon.netty.loop.LingeringClose;
import io.beckon.netty.loop.LoopQueue;
import io.beckon.netty.loop.LoopTask;
import io.beckon.rpc.server.Route;
import io.beckon.thrift.message.ClientType;
import io.beckon.thrift.message.ThriftException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a client of Apache Thrift: bytes from the socket go to a {@link ServerConversation}, its calls to the dispatcher,
 * their answers back. On the event loop, but for what says otherwise.
 */
final class ThriftServerHandler extends ChannelInboundHandlerAdapter implements OpenConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ThriftServerHandler.class);
    private static final int ANSWER_BYTES = 256;

    /** Thrift's clients tell no deadline, so that a call gets what a native one gets that tells none: an hour. */
    private static final long NANOS_A_CALL = 3_600_000_000_000L;

    private final Channel channel;
    private final ServerPort port;
    private final ServiceNames names;
    private final Consumer<ThriftException.Reason> refusals;
    private final LoopQueue ended;
    private @Nullable ServerConversation conversation;
    private boolean reading = true;
    private boolean draining;
    private boolean closing;

    ThriftServerHandler(
            Channel channel, ServerPort port, ServiceNames names, Consumer<ThriftException.Reason> refusals) {
        this.channel = channel;
        this.port = port;
        this.names = names;
        this.refusals = refusals;
        this.ended = new LoopQueue(channel.eventLoop(), this::flush);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            if (conversation == null) {
                conversation = begin(bytes);
            }
            conversation.receive(bytes);
        } finally {
            bytes.release();
        }
        readWhereThereIsRoom();
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
        if (conversation != null) {
            conversation.lost();
        }
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
    public void drain(Duration grace) {
        channel.eventLoop().execute(() -> {
            draining = true;
            if (conversation != null) {
                conversation.drain();
            }
            flush();
        });
    }

    /** {@inheritDoc} Thrift has no words for it, so that the client finds the connection closed. */
    @Override
    public void closeNow(String why) {
        channel.eventLoop().execute(() -> {
            LOG.debug("{} is closed: {}", channel, why);
            channel.close();
        });
    }

    /** {@return a buffer as large as an answer may be} On any thread. */
    ByteBuf answerBuffer() {
        return channel.alloc().buffer(ANSWER_BYTES, port.limits().maxMessage());
    }

    /** {@return a buffer for what is put together of a bounded answer} On any thread. */
    ByteBuf unboundedBuffer() {
        return channel.alloc().buffer(ANSWER_BYTES);
    }

    /** {@return who is connected, as an address} */
    String peer() {
        return String.valueOf(channel.remoteAddress());
    }

    /** Brings an answer to the event loop. On any thread. */
    void answerLater(ServedCall call, Answer answer) {
        ended.offer(new Ended(call, answer));
    }

    private ServerConversation begin(ByteBuf head) {
        ClientType type = ClientType.detect(head).type();
        if (type == null) {
            throw new IllegalStateException("an acceptor took a connection that speaks no Thrift");
        }
        ServerConversation begun = new ServerConversation(
                type, names, port.limits().maxMessage(), port.limits().maxRunning(), channel.alloc(), this::dispatch);
        if (draining) {
            begun.drain();
        }
        return begun;
    }

    private void dispatch(ServedCall call, Route<?, ?, ?> route, ByteBuf arguments) {
        port.dispatcher().dispatch(route, arguments, System.nanoTime() + NANOS_A_CALL, new ServedResponder(call, this));
    }

    private final class Ended implements LoopTask {
        private final ServedCall call;
        private final Answer answer;

        Ended(ServedCall call, Answer answer) {
            this.call = call;
            this.answer = answer;
        }

        @Override
        public void run() {
            if (conversation != null) {
                conversation.answer(call, answer);
            }
        }

        @Override
        public void rejected() {
            answer.body().release();
        }
    }

    private void flush() {
        ByteBuf output = conversation == null ? null : conversation.takeOutput();
        ChannelFuture written = output == null ? channel.newSucceededFuture() : channel.writeAndFlush(output);
        if (conversation == null ? draining : conversation.isOver()) {
            end(written);
        } else {
            readWhereThereIsRoom();
        }
    }

    private void end(ChannelFuture written) {
        if (!closing) {
            closing = true;
            ThriftException failure = conversation == null ? null : conversation.failure();
            if (failure != null) {
                refusals.accept(failure.reason());
                LOG.info("{} is closed, {}: {}", channel, failure.reason(), failure.text());
            }
            LingeringClose.start(channel, written);
        }
    }

    /** Who does not read answers, or has too many calls open, is not read from. */
    private void readWhereThereIsRoom() {
        boolean room = closing || channel.isWritable() && (conversation == null || !conversation.isSaturated());
        if (room != reading) {
            reading = room;
            channel.config().setAutoRead(room);
        }
    }
}
