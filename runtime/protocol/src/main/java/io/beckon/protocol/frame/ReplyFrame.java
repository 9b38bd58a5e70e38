/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * A call has a result.
 *
 * @param id whose
 * @param result a struct, with the value as field 0
 */
public record ReplyFrame(int id, ByteBuf result) implements TerminalFrame {
    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.REPLY, 0, id);
        FrameWriter.bytes(out, result);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.reply(this);
    }

    @Override
    public void release() {
        result.release();
    }

    static ReplyFrame read(FrameReader in) {
        in.flags(0); // 2, 4 and 8 are kept for metadata, packed results and more fragments
        return new ReplyFrame(in.callId(), in.rest());
    }
}
