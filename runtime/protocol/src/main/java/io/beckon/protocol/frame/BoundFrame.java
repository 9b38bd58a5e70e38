/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * A server's answer to a BIND that asked for something; on the wire a BIND with flag {@link BindFrame#ANSWER}.
 *
 * @param number the method's number
 * @param packed whether the fingerprints are equal, and calls of the method may be packed from now on
 * @param maxMessage how many bytes a message to the server may have in calls of the method; 0 if as the preface says
 */
public record BoundFrame(int number, boolean packed, int maxMessage) implements Frame {
    @Override
    public void encode(ByteBuf out) {
        int flags =
                BindFrame.ANSWER | (packed ? BindFrame.FINGERPRINT : 0) | (maxMessage == 0 ? 0 : BindFrame.MAX_MESSAGE);
        int start = FrameWriter.begin(out, FrameType.BIND, flags, 0);
        Varint.write(out, number);
        if (maxMessage != 0) {
            Varint.write(out, maxMessage);
        }
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.bound(this);
    }

    static BoundFrame read(FrameReader in) {
        int flags = in.flags(BindFrame.ANSWER | BindFrame.FINGERPRINT | BindFrame.MAX_MESSAGE);
        in.connectionId();
        int number = BindFrame.number(in);
        int maxMessage = BindFrame.maxMessage(in, (flags & BindFrame.MAX_MESSAGE) != 0);
        in.end();
        if (flags == BindFrame.ANSWER) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "an answer to the BIND of " + number + " that says nothing");
        }
        return new BoundFrame(number, (flags & BindFrame.FINGERPRINT) != 0, maxMessage);
    }
}
