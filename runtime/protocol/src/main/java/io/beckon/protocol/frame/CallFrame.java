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
 * A call begins.
 *
 * @param id its slot and generation
 * @param method the method's number
 * @param timeoutMillis how much time it has left, in milliseconds; 0 if it has all
 * @param metadata what travels beside the arguments
 * @param total how long the arguments are, if this is only their first part; else 0
 * @param message the arguments, a struct
 */
public record CallFrame(int id, int method, int timeoutMillis, Metadata metadata, int total, ByteBuf message)
        implements MessageFrame {
    /** With arguments alone. */
    public CallFrame(int id, int method, int timeoutMillis, ByteBuf message) {
        this(id, method, timeoutMillis, Metadata.EMPTY, 0, message);
    }

    /** Remaining milliseconds follow the method. */
    static final int DEADLINE = 1;

    /** Metadata follow. */
    static final int METADATA = 2;

    /** The message's length follows, and the message goes on in DATA frames. 4 is kept for packed arguments. */
    static final int PARTS = 8;

    @Override
    public void encode(ByteBuf out) {
        write(out, FrameType.CALL, id, method, timeoutMillis, metadata, total, message);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.call(this);
    }

    @Override
    public CallFrame firstPart(int bytes) {
        ByteBuf part = message.slice(message.readerIndex(), bytes);
        return new CallFrame(id, method, timeoutMillis, metadata, message.readableBytes(), part);
    }

    static CallFrame read(FrameReader in) {
        int flags = in.flags(DEADLINE | METADATA | PARTS);
        int id = in.callId();
        int method = BindFrame.number(in);
        int timeout = (flags & DEADLINE) != 0 ? timeout(in) : 0;
        Metadata metadata = MetadataBlock.read(in, (flags & METADATA) != 0);
        int total = in.total((flags & PARTS) != 0);
        return new CallFrame(id, method, timeout, metadata, total, in.message(total));
    }

    static void write(
            ByteBuf out,
            FrameType type,
            int id,
            int method,
            int timeoutMillis,
            Metadata metadata,
            int total,
            ByteBuf message) {
        int flags =
                (timeoutMillis == 0 ? 0 : DEADLINE) | (metadata.isEmpty() ? 0 : METADATA) | (total == 0 ? 0 : PARTS);
        int start = FrameWriter.begin(out, type, flags, id);
        Varint.write(out, method);
        if (timeoutMillis != 0) {
            Varint.write(out, timeoutMillis);
        }
        FrameWriter.message(out, metadata, total, message);
        FrameWriter.end(out, start);
    }

    static int timeout(FrameReader in) {
        int millis = (int) in.varint(Integer.MAX_VALUE, "a timeout");
        if (millis == 0) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "a timeout of 0 ms, where no flag stands for none");
        }
        return millis;
    }
}
