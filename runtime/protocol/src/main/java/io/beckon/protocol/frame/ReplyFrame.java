/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.beckon.rpc.Metadata;
import io.netty.buffer.ByteBuf;

/**
 * A call has a result, behind all items of a stream.
 *
 * @param id whose
 * @param metadata what travels beside the result
 * @param packed whether the result is packed, as the call was
 * @param total how long the result is, if this is only its first part; else 0
 * @param message the result: a struct with the value as field 0, or without fields; packed the value alone, or nothing
 */
public record ReplyFrame(int id, Metadata metadata, boolean packed, int total, ByteBuf message)
        implements TerminalFrame, MessageFrame {
    /** With a result alone, tagged. */
    public ReplyFrame(int id, ByteBuf message) {
        this(id, Metadata.EMPTY, false, 0, message);
    }

    /**
     * Writes a frame's head, behind which the whole result is to be written, and then {@link MessageFrame#end}.
     *
     * @return where the frame begins
     */
    public static int begin(ByteBuf out, int id, Metadata metadata, boolean packed) {
        int start = FrameWriter.begin(out, FrameType.REPLY, FrameWriter.flags(metadata, packed, false), id);
        FrameWriter.metadata(out, metadata);
        return start;
    }

    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.REPLY, FrameWriter.flags(this), id);
        FrameWriter.message(out, this);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.reply(this);
    }

    @Override
    public ReplyFrame firstPart(int bytes) {
        ByteBuf part = message.slice(message.readerIndex(), bytes);
        return new ReplyFrame(id, metadata, packed, message.readableBytes(), part);
    }

    @Override
    public void release() {
        message.release();
    }

    static ReplyFrame read(FrameReader in) {
        int flags = in.flags(CallFrame.METADATA | CallFrame.PACKED | CallFrame.PARTS);
        int id = in.callId();
        Metadata metadata = MetadataBlock.read(in, (flags & CallFrame.METADATA) != 0);
        int total = in.total((flags & CallFrame.PARTS) != 0);
        return new ReplyFrame(id, metadata, (flags & CallFrame.PACKED) != 0, total, in.message(total));
    }
}
