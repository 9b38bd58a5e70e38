/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.beckon.rpc.Metadata;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;

/**
 * A call fails; on the wire an ERROR without {@link ExceptionFrame#DECLARED}.
 *
 * @param id whose
 * @param status how
 * @param metadata what travels beside it
 */
public record StatusFrame(int id, Status status, Metadata metadata) implements TerminalFrame {
    /** It is certain that no handler ran. */
    static final int NOT_EXECUTED = 2;

    /** With a status alone. */
    public StatusFrame(int id, Status status) {
        this(id, status, Metadata.EMPTY);
    }

    @Override
    public void encode(ByteBuf out) {
        int flags = (status.notExecuted() ? NOT_EXECUTED : 0) | (metadata.isEmpty() ? 0 : ExceptionFrame.METADATA);
        int start = FrameWriter.begin(out, FrameType.ERROR, flags, id);
        Varint.write(out, status.code().number());
        FrameWriter.text(out, Text.bounded(status.message()));
        if (!metadata.isEmpty()) {
            MetadataBlock.write(out, metadata);
        }
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.status(this);
    }

    @Override
    public void release() {}

    static StatusFrame read(FrameReader in) {
        int flags = in.flags(NOT_EXECUTED | ExceptionFrame.METADATA);
        int id = in.callId();
        int number = (int) in.varint(Integer.MAX_VALUE, "a status code");
        if (number == 0) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "a status of 0, which is no failure");
        }
        StatusCode code = StatusCode.of(number);
        String text = in.text(Text.MAX_BYTES, "a status text");
        Metadata metadata = MetadataBlock.read(in, (flags & ExceptionFrame.METADATA) != 0);
        in.end();
        Status status = new Status(code == null ? StatusCode.UNKNOWN : code, text, (flags & NOT_EXECUTED) != 0);
        return new StatusFrame(id, status, metadata);
    }
}
