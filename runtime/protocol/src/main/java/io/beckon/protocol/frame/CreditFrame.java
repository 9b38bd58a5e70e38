/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * The peer may send more bytes of a call.
 *
 * @param id whose
 * @param bytes how many more; positive
 */
public record CreditFrame(int id, int bytes) implements Frame {
    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.CREDIT, 0, id);
        Varint.write(out, bytes);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.credit(this);
    }

    static CreditFrame read(FrameReader in) {
        in.flags(0); // 8 is kept for calls that the server begins
        int id = in.callId();
        int bytes = (int) in.varint(Integer.MAX_VALUE, "a credit");
        in.end();
        if (bytes == 0) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "a credit of 0 bytes");
        }
        return new CreditFrame(id, bytes);
    }
}
