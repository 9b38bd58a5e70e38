/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * Something that only later versions know, and that may be ignored.
 *
 * @param bytes what it says
 */
public record ExtensionFrame(ByteBuf bytes) implements Frame {
    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.EXT, 0, 0);
        FrameWriter.bytes(out, bytes);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.extension(this);
    }

    static ExtensionFrame read(FrameReader in) {
        return new ExtensionFrame(in.rest());
    }
}
