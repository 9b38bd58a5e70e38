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
 * A call ends with an exception that its method declares; on the wire an ERROR with flag {@link #DECLARED}.
 *
 * @param id whose
 * @param exceptionId the exception's number in the method's {@code throws}, as a field id: 16 bits, signed
 * @param metadata what travels beside it
 * @param packed whether it is packed, as the call was
 * @param total how long the exception is, if this is only its first part; else 0
 * @param message the exception, a struct
 */
public record ExceptionFrame(int id, int exceptionId, Metadata metadata, boolean packed, int total, ByteBuf message)
        implements TerminalFrame, MessageFrame {
    /** The ERROR is an exception; without, it is a status. */
    static final int DECLARED = 1;

    /** The exception is packed; of a status the flag is {@link StatusFrame#NOT_EXECUTED}. */
    static final int PACKED = 2;

    /** Metadata follow. */
    static final int METADATA = 4;

    /** With an exception alone, tagged. */
    public ExceptionFrame(int id, int exceptionId, ByteBuf message) {
        this(id, exceptionId, Metadata.EMPTY, false, 0, message);
    }

    @Override
    public void encode(ByteBuf out) {
        int flags = DECLARED
                | (packed ? PACKED : 0)
                | (metadata.isEmpty() ? 0 : METADATA)
                | (total == 0 ? 0 : CallFrame.PARTS);
        int start = FrameWriter.begin(out, FrameType.ERROR, flags, id);
        Varint.write(out, exceptionId & 0xFFFF);
        FrameWriter.message(out, this);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.exception(this);
    }

    @Override
    public ExceptionFrame firstPart(int bytes) {
        ByteBuf part = message.slice(message.readerIndex(), bytes);
        return new ExceptionFrame(id, exceptionId, metadata, packed, message.readableBytes(), part);
    }

    @Override
    public void release() {
        message.release();
    }

    static ExceptionFrame read(FrameReader in) {
        int flags = in.flags(DECLARED | PACKED | METADATA | CallFrame.PARTS);
        int id = in.callId();
        int exceptionId = (short) in.varint(0xFFFF, "an exception's id");
        Metadata metadata = MetadataBlock.read(in, (flags & METADATA) != 0);
        int total = in.total((flags & CallFrame.PARTS) != 0);
        return new ExceptionFrame(id, exceptionId, metadata, (flags & PACKED) != 0, total, in.message(total));
    }
}
