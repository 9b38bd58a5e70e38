/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames in, each a length of four bytes and as many more, and frames out: all that are written while one batch of bytes is read, or while the
 * loop runs the tasks that it has, leave together.
 */
abstract class BatchHandler extends ByteToMessageDecoder {
    private static final int LENGTH = 4;
    private static final int BATCH = 4_096;

    private @Nullable ChannelHandlerContext context;
    private @Nullable ByteBuf out;
    private boolean reading;

    /** Takes one frame, whose bytes are the buffer's readable ones and are the callee's only until it returns. */
    abstract void frame(ByteBuf frame);

    ChannelHandlerContext context() {
        if (context == null) {
            throw new IllegalStateException("not connected");
        }
        return context;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    /** {@return the buffer that the next frame is to be written to; on the loop, each call followed by {@link #end}} */
    ByteBuf begin() {
        if (out == null) {
            out = context().alloc().directBuffer(BATCH);
            if (!reading) {
                context().executor().execute(this::flushBatch);
            }
        }
        return out.writeInt(0);
    }

    /** Ends the frame that begins there. */
    void end(ByteBuf frames, int start) {
        frames.setInt(start, frames.writerIndex() - start - LENGTH);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> unused) {
        batch();
        while (in.readableBytes() >= LENGTH) {
            int length = in.getInt(in.readerIndex());
            if (in.readableBytes() < LENGTH + length) {
                return;
            }
            int all = in.writerIndex();
            int end = in.readerIndex() + LENGTH + length;
            in.skipBytes(LENGTH).writerIndex(end);
            frame(in);
            in.writerIndex(all).readerIndex(end);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
        reading = false;
        flushBatch();
        super.channelReadComplete(ctx);
    }

    /** Says that frames are written while bytes are read, whose end flushes them. */
    void batch() {
        reading = true;
    }

    private void flushBatch() {
        ByteBuf batch = out;
        if (batch != null) {
            out = null;
            context().writeAndFlush(batch);
        }
    }
}
