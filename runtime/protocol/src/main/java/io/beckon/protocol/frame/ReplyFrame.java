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
 * @param total how long the result is, if this is only its first part; else 0
 * @param message the result, a struct with the value as field 0, or without fields
 */
public record ReplyFrame(int id, Metadata metadata, int total, ByteBuf message) implements TerminalFrame, MessageFrame {
    /** With a result alone. */
    public ReplyFrame(int id, ByteBuf message) {
        this(id, Metadata.EMPTY, 0, message);
    }

    @Override
    public void encode(ByteBuf out) {
        int flags = (metadata.isEmpty() ? 0 : CallFrame.METADATA) | (total == 0 ? 0 : CallFrame.PARTS);
        int start = FrameWriter.begin(out, FrameType.REPLY, flags, id);
        FrameWriter.message(out, metadata, total, message);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.reply(this);
    }

    @Override
    public ReplyFrame firstPart(int bytes) {
        ByteBuf part = message.slice(message.readerIndex(), bytes);
        return new ReplyFrame(id, metadata, message.readableBytes(), part);
    }

    @Override
    public void release() {
        message.release();
    }

    static ReplyFrame read(FrameReader in) {
        int flags = in.flags(CallFrame.METADATA | CallFrame.PARTS);
        int id = in.callId();
        Metadata metadata = MetadataBlock.read(in, (flags & CallFrame.METADATA) != 0);
        int total = in.total((flags & CallFrame.PARTS) != 0);
        return new ReplyFrame(id, metadata, total, in.message(total));
    }
}
