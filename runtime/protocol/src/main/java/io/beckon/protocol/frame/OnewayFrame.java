/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.beckon.rpc.Metadata;
import io.netty.buffer.ByteBuf;

/**
 * A call that is never answered, and so has no id; unless its arguments come in parts: it is in a slot until the last has come.
 *
 * @param id 0, or its slot and generation
 * @param method the method's number
 * @param timeoutMillis how much time it has left, in milliseconds; 0 if it has all
 * @param metadata what travels beside the arguments
 * @param packed whether the arguments are packed
 * @param total how long the arguments are, if this is only their first part; else 0
 * @param message the arguments, a struct
 */
public record OnewayFrame(
        int id, int method, int timeoutMillis, Metadata metadata, boolean packed, int total, ByteBuf message)
        implements MessageFrame {
    /** With arguments alone, which are whole and tagged. */
    public OnewayFrame(int method, int timeoutMillis, ByteBuf message) {
        this(0, method, timeoutMillis, Metadata.EMPTY, false, 0, message);
    }

    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.ONEWAY, CallFrame.flags(this, timeoutMillis), id);
        CallFrame.writeBody(out, method, timeoutMillis, this);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.oneway(this);
    }

    @Override
    public OnewayFrame firstPart(int bytes) {
        ByteBuf part = message.slice(message.readerIndex(), bytes);
        return new OnewayFrame(id, method, timeoutMillis, metadata, packed, message.readableBytes(), part);
    }

    static OnewayFrame read(FrameReader in) {
        int flags = in.flags(CallFrame.DEADLINE | CallFrame.METADATA | CallFrame.PACKED | CallFrame.PARTS);
        boolean parts = (flags & CallFrame.PARTS) != 0;
        int id = parts ? in.callId() : in.connectionId();
        int method = BindFrame.number(in);
        int timeout = (flags & CallFrame.DEADLINE) != 0 ? CallFrame.timeout(in) : 0;
        Metadata metadata = MetadataBlock.read(in, (flags & CallFrame.METADATA) != 0);
        boolean packed = (flags & CallFrame.PACKED) != 0;
        int total = in.total(parts);
        return new OnewayFrame(id, method, timeout, metadata, packed, total, in.message(total));
    }
}
