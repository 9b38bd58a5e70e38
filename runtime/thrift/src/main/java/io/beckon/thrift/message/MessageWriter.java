/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.beckon.thrift.form.ClientType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/** Puts messages one behind the other, in the form that a connection has. Not thread-safe. */
public final class MessageWriter {
    private static final int LENGTH = 4;

    private final boolean framed;
    private final ByteBufAllocator allocator;

    /**
     * @param type in which form messages go
     * @param allocator where buffers come from
     */
    public MessageWriter(ClientType type, ByteBufAllocator allocator) {
        this.framed = type.isFramed();
        this.allocator = allocator;
    }

    /**
     * Writes a message.
     *
     * @param format how it is written
     * @param header what stands before its struct
     * @param body its struct, which is read and stays the caller's
     * @param envelope what the header transport puts around it, or null if nothing does
     * @param out gets it behind its writer index
     */
    public void write(
            MessageFormat format, MessageHeader header, ByteBuf body, @Nullable HeaderFrame envelope, ByteBuf out) {
        int start = out.writerIndex();
        if (framed) {
            out.writeInt(0);
        }
        if (envelope != null) {
            HeaderFrames.write(envelope, out);
        }
        if (envelope != null && envelope.zlib()) {
            writeDeflated(format, header, body, out);
        } else {
            format.writeHeader(header, out);
            out.writeBytes(body);
        }
        if (framed) {
            out.setInt(start, out.writerIndex() - start - LENGTH);
        }
    }

    private void writeDeflated(MessageFormat format, MessageHeader header, ByteBuf body, ByteBuf out) {
        ByteBuf plain = allocator.buffer(body.readableBytes() + MessageHeader.MAX_NAME);
        try {
            format.writeHeader(header, plain);
            plain.writeBytes(body);
            Zlib.deflate(plain, out);
        } finally {
            plain.release();
        }
    }
}
