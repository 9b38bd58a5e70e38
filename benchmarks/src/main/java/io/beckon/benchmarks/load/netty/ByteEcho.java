/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.netty;

import io.beckon.benchmarks.codec.Payload;
import io.beckon.benchmarks.load.Contender;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayDeque;
import java.util.Queue;

/** The limit: bytes of a message's size, sent back as they come, in order; nobody looks at them. */
public final class ByteEcho implements Contender {
    private final Sockets sockets;
    private final boolean busy;

    /** @param busy whether event loops never sleep */
    public ByteEcho(boolean busy) {
        this.busy = busy;
        this.sockets = busy ? Sockets.busy() : Sockets.PLAIN;
    }

    @Override
    public boolean neverSleeps() {
        return busy;
    }

    @Override
    public <T> Server serve(Payload<T> payload) throws Exception {
        return sockets.listen(Echo::new);
    }

    @Override
    public <T> Client connect(int port, Payload<T> payload) throws Exception {
        ByteBuf message = Unpooled.directBuffer();
        payload.encode(payload.value(), message.writeInt(0));
        Replies replies = new Replies(message);
        sockets.connect(port, replies);
        return replies;
    }

    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object bytes) {
            ctx.write(bytes, ctx.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) {
            ctx.flush();
        }
    }

    /** Counts bytes, and takes each message's worth of them for the oldest call's reply. */
    private static final class Replies extends BatchHandler implements Client {
        private final ByteBuf message;
        private final Queue<Reply> open = new ArrayDeque<>();
        private int received;

        Replies(ByteBuf message) {
            this.message = message;
        }

        @Override
        public void call(Reply reply) {
            if (context().executor().inEventLoop()) {
                send(reply);
            } else {
                context().executor().execute(() -> send(reply));
            }
        }

        private void send(Reply reply) {
            open.add(reply);
            ByteBuf out = begin();
            out.writerIndex(out.writerIndex() - Integer.BYTES)
                    .writeBytes(message, message.readerIndex(), message.readableBytes());
        }

        @Override
        protected void decode(ChannelHandlerContext ctx, ByteBuf in, java.util.List<Object> unused) {
            received += in.readableBytes();
            in.skipBytes(in.readableBytes());
            batch();
            while (received >= message.readableBytes()) {
                received -= message.readableBytes();
                open.remove().arrived();
            }
        }

        @Override
        void frame(ByteBuf frame) {
            throw new IllegalStateException("bytes are counted, not read");
        }

        @Override
        public void close() {
            context().close().awaitUninterruptibly();
        }
    }
}
