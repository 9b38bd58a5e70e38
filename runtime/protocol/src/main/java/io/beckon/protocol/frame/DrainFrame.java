/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * The server is going away: it asks for no more calls, and takes all that come until the client has answered.
 *
 * @param ack whether it is the client's answer, behind its last call
 * @param graceMillis how long the server waits for calls to end; 0 in an answer
 */
public record DrainFrame(boolean ack, int graceMillis) implements Frame {
    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.DRAIN, ack ? PingFrame.ACK : 0, 0);
        if (!ack) {
            Varint.write(out, graceMillis);
        }
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.drain(this);
    }

    static DrainFrame read(FrameReader in) {
        boolean ack = in.flags(PingFrame.ACK) == PingFrame.ACK;
        in.connectionId();
        int grace = ack ? 0 : (int) in.varint(Integer.MAX_VALUE, "a grace");
        in.end();
        return new DrainFrame(ack, grace);
    }
}
