/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * A call ends with an exception that its method declares; on the wire an ERROR with flag {@link #DECLARED}.
 *
 * @param id whose
 * @param exceptionId the exception's number in the method's {@code throws}, as a field id: 16 bits, signed
 * @param exception a struct
 */
public record ExceptionFrame(int id, int exceptionId, ByteBuf exception) implements TerminalFrame {
    /** The ERROR is an exception; without, it is a status. */
    static final int DECLARED = 1;

    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.ERROR, DECLARED, id);
        Varint.write(out, exceptionId & 0xFFFF);
        FrameWriter.bytes(out, exception);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.exception(this);
    }

    @Override
    public void release() {
        exception.release();
    }

    static ExceptionFrame read(FrameReader in) {
        return new ExceptionFrame(in.callId(), (short) in.varint(0xFFFF, "an exception's id"), in.rest());
    }
}
