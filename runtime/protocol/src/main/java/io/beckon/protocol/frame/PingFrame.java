/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * Asks the peer for a sign of life, or is one.
 *
 * @param ack whether it answers one
 * @param payload eight bytes, which an answer repeats
 */
public record PingFrame(boolean ack, long payload) implements Frame {
    /** The frame answers. */
    static final int ACK = 1;

    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.PING, ack ? ACK : 0, 0);
        out.writeLongLE(payload);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.ping(this);
    }

    static PingFrame read(FrameReader in) {
        boolean ack = in.flags(ACK) == ACK;
        in.connectionId();
        long payload = in.longLE("the bytes to be repeated");
        in.end();
        return new PingFrame(ack, payload);
    }
}
