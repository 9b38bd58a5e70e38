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
 * @param packed whether all messages of the call are packed
 * @param total how long the arguments are, if this is only their first part; else 0
 * @param message the arguments, a struct
 */
public record CallFrame(
        int id, int method, int timeoutMillis, Metadata metadata, boolean packed, int total, ByteBuf message)
        implements MessageFrame {
    /** With arguments alone, tagged. */
    public CallFrame(int id, int method, int timeoutMillis, ByteBuf message) {
        this(id, method, timeoutMillis, Metadata.EMPTY, false, 0, message);
    }

    /** Remaining milliseconds follow the method. */
    static final int DEADLINE = 1;

    /** Metadata follow. */
    static final int METADATA = 2;

    /** The message is packed, as all of its call are. */
    static final int PACKED = 4;

    /** The message's length follows, and the message goes on in DATA frames. */
    static final int PARTS = 8;

    /**
     * Writes a frame's head, behind which the whole arguments are to be written, and then {@link MessageFrame#end}.
     *
     * @return where the frame begins
     */
    public static int begin(ByteBuf out, int id, int method, int timeoutMillis, Metadata metadata, boolean packed) {
        int flags = FrameWriter.flags(metadata, packed, false) | (timeoutMillis == 0 ? 0 : DEADLINE);
        int start = FrameWriter.begin(out, FrameType.CALL, flags, id);
        Varint.write(out, method);
        if (timeoutMillis != 0) {
            Varint.write(out, timeoutMillis);
        }
        FrameWriter.metadata(out, metadata);
        return start;
    }

    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.CALL, flags(this, timeoutMillis), id);
        writeBody(out, method, timeoutMillis, this);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.call(this);
    }

    @Override
    public CallFrame firstPart(int bytes) {
        ByteBuf part = message.slice(message.readerIndex(), bytes);
        return new CallFrame(id, method, timeoutMillis, metadata, packed, message.readableBytes(), part);
    }

    static CallFrame read(FrameReader in) {
        int flags = in.flags(DEADLINE | METADATA | PACKED | PARTS);
        int id = in.callId();
        int method = BindFrame.number(in);
        int timeout = (flags & DEADLINE) != 0 ? timeout(in) : 0;
        Metadata metadata = MetadataBlock.read(in, (flags & METADATA) != 0);
        int total = in.total((flags & PARTS) != 0);
        return new CallFrame(id, method, timeout, metadata, (flags & PACKED) != 0, total, in.message(total));
    }

    static int flags(MessageFrame frame, int timeoutMillis) {
        return FrameWriter.flags(frame) | (timeoutMillis == 0 ? 0 : DEADLINE);
    }

    static void writeBody(ByteBuf out, int method, int timeoutMillis, MessageFrame frame) {
        Varint.write(out, method);
        if (timeoutMillis != 0) {
            Varint.write(out, timeoutMillis);
        }
        FrameWriter.message(out, frame);
    }

    static int timeout(FrameReader in) {
        int millis = (int) in.varint(Integer.MAX_VALUE, "a timeout");
        if (millis == 0) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "a timeout of 0 ms, where no flag stands for none");
        }
        return millis;
    }
}
