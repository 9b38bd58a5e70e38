/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * The connection ends; nothing follows in this direction.
 *
 * @param code why
 * @param callsSeen how many CALL and ONEWAY frames the sender has read; later ones were not executed
 * @param text what happened, for people
 */
public record CloseFrame(CloseCode code, long callsSeen, String text) implements Frame {
    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.CLOSE, 0, 0);
        Varint.write(out, code.number());
        Varint.write(out, callsSeen);
        FrameWriter.text(out, Text.bounded(text));
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.close(this);
    }

    static CloseFrame read(FrameReader in) {
        in.flags(0);
        in.connectionId();
        CloseCode code = CloseCode.of(in.varint(Integer.MAX_VALUE, "a close code"));
        long callsSeen = in.varint(Long.MAX_VALUE, "calls seen");
        String text = in.text(Text.MAX_BYTES, "a close text");
        in.end();
        return new CloseFrame(code, callsSeen, text);
    }
}
