/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.beckon.rpc.Metadata;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/** Writes what all frames begin with, and their lengths afterwards, when they are known. */
final class FrameWriter {
    private static final int LENGTH_AND_TYPE = 4;

    private FrameWriter() {}

    /** {@return where the frame begins, for {@link #end}} */
    static int begin(ByteBuf out, FrameType type, int flags, int id) {
        int start = out.writerIndex();
        out.writeMediumLE(0);
        out.writeByte(type.number() << 4 | flags);
        Varint.write(out, id);
        return start;
    }

    static void end(ByteBuf out, int start) {
        out.setMediumLE(start, out.writerIndex() - start - LENGTH_AND_TYPE);
    }

    static void bytes(ByteBuf out, ByteBuf bytes) {
        out.writeBytes(bytes, bytes.readerIndex(), bytes.readableBytes());
    }

    /** {@return the flags that CALL, ONEWAY and REPLY have in common} */
    static int flags(MessageFrame frame) {
        return flags(frame.metadata(), frame.packed(), frame.total() != 0);
    }

    static int flags(Metadata metadata, boolean packed, boolean parts) {
        return (metadata.isEmpty() ? 0 : CallFrame.METADATA)
                | (packed ? CallFrame.PACKED : 0)
                | (parts ? CallFrame.PARTS : 0);
    }

    static void metadata(ByteBuf out, Metadata metadata) {
        if (!metadata.isEmpty()) {
            MetadataBlock.write(out, metadata);
        }
    }

    /** What follows a call's number, or whatever stands there: metadata, the length of a message that comes in parts, the message. */
    static void message(ByteBuf out, MessageFrame frame) {
        metadata(out, frame.metadata());
        if (frame.total() != 0) {
            Varint.write(out, frame.total());
        }
        bytes(out, frame.message());
    }

    static void text(ByteBuf out, String text) {
        Varint.write(out, ByteBufUtil.utf8Bytes(text));
        ByteBufUtil.writeUtf8(out, text);
    }
}
