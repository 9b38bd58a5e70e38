/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.ExceptionFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.FrameDecoder;
import io.beckon.protocol.frame.OnewayFrame;
import io.beckon.protocol.frame.PrefaceDecoder;
import io.beckon.protocol.frame.ReplyFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/** Reads what a connection writes. */
final class Output {
    private Output() {}

    /** {@return the preface, if one is to come, and the frames that were written since the last time} */
    static List<Object> take(Connection connection, boolean preface) {
        List<Object> all = new ArrayList<>();
        ByteBuf bytes = connection.takeOutput();
        if (bytes == null) {
            return all;
        }
        try (PrefaceDecoder prefaces = new PrefaceDecoder(PooledByteBufAllocator.DEFAULT);
                FrameDecoder frames = new FrameDecoder(PooledByteBufAllocator.DEFAULT)) {
            if (preface) {
                all.add(prefaces.next(bytes));
            }
            for (Frame frame; (frame = frames.next(bytes)) != null; ) {
                all.add(kept(frame));
            }
        } finally {
            bytes.release();
        }
        return all;
    }

    /** A frame's bytes are valid only until the next one is read. */
    private static Frame kept(Frame frame) {
        if (frame instanceof CallFrame call) {
            return new CallFrame(
                    call.id(),
                    call.method(),
                    call.timeoutMillis(),
                    call.metadata(),
                    call.packed(),
                    call.total(),
                    copy(call.message()));
        } else if (frame instanceof OnewayFrame call) {
            return new OnewayFrame(
                    call.id(),
                    call.method(),
                    call.timeoutMillis(),
                    call.metadata(),
                    call.packed(),
                    call.total(),
                    copy(call.message()));
        } else if (frame instanceof ReplyFrame reply) {
            return new ReplyFrame(reply.id(), reply.metadata(), reply.packed(), reply.total(), copy(reply.message()));
        } else if (frame instanceof ExceptionFrame exception) {
            return new ExceptionFrame(
                    exception.id(),
                    exception.exceptionId(),
                    exception.metadata(),
                    exception.packed(),
                    exception.total(),
                    copy(exception.message()));
        } else if (frame instanceof DataFrame data) {
            return new DataFrame(data.id(), data.end(), data.more(), data.packed(), copy(data.bytes()));
        }
        return frame;
    }

    private static ByteBuf copy(ByteBuf bytes) {
        return Unpooled.copiedBuffer(bytes);
    }
}
