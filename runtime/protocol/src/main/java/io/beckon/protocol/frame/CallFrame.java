/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * A call begins.
 *
 * @param id its slot and generation
 * @param method the method's number
 * @param timeoutMillis how much time it has left, in milliseconds; 0 if it has all
 * @param arguments a struct
 */
public record CallFrame(int id, int method, int timeoutMillis, ByteBuf arguments) implements Frame {
    /** Remaining milliseconds follow the method. 2, 4 and 8 are kept for metadata, packed arguments and more fragments. */
    static final int DEADLINE = 1;

    @Override
    public void encode(ByteBuf out) {
        write(out, FrameType.CALL, id, method, timeoutMillis, arguments);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.call(this);
    }

    static CallFrame read(FrameReader in) {
        boolean deadline = in.flags(DEADLINE) == DEADLINE;
        return new CallFrame(in.callId(), BindFrame.number(in), deadline ? timeout(in) : 0, in.rest());
    }

    static void write(ByteBuf out, FrameType type, int id, int method, int timeoutMillis, ByteBuf arguments) {
        int start = FrameWriter.begin(out, type, timeoutMillis == 0 ? 0 : DEADLINE, id);
        Varint.write(out, method);
        if (timeoutMillis != 0) {
            Varint.write(out, timeoutMillis);
        }
        FrameWriter.bytes(out, arguments);
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
