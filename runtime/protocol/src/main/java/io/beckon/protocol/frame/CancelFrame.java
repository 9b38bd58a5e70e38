/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * From a client: it gives a call up. The slot stays taken until the answer, which may be a result that was on its way. From a server: it
 * reads no more of the call's stream, and the call goes on.
 *
 * @param id whose
 * @param reason why
 */
public record CancelFrame(int id, CancelReason reason) implements Frame {
    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.CANCEL, 0, id);
        Varint.write(out, reason.number());
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.cancel(this);
    }

    static CancelFrame read(FrameReader in) {
        in.flags(0);
        int id = in.callId();
        CancelReason reason = CancelReason.of(in.varint(Integer.MAX_VALUE, "a reason"));
        in.end();
        return new CancelFrame(id, reason);
    }
}
