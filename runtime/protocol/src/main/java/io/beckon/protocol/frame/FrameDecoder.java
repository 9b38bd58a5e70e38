/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/** Reads frames from bytes that come in any pieces. Not thread-safe. */
public final class FrameDecoder implements AutoCloseable {
    private static final int LENGTH_AND_TYPE = 4;

    private final Assembler assembler;
    private final FrameReader reader = new FrameReader();

    /**
     * @param allocator gives the memory for frames that come in pieces
     */
    public FrameDecoder(ByteBufAllocator allocator) {
        this.assembler = new Assembler(LENGTH_AND_TYPE, FrameDecoder::unitLength, allocator);
    }

    /**
     * {@return the next frame, or null when all bytes have been taken and none is whole}
     *
     * @throws ProtocolException if the bytes are no frame that may be there; nothing more can be read then
     */
    public @Nullable Frame next(ByteBuf in) {
        ByteBuf bytes = assembler.next(in);
        return bytes == null ? null : read(reader.of(bytes));
    }

    /** {@return how many bytes have come of a frame that is not whole} */
    public int bytesHeld() {
        return assembler.bytesHeld();
    }

    /** Releases what has arrived of a frame, and the last one's buffer. */
    @Override
    public void close() {
        assembler.close();
    }

    private static Frame read(FrameReader in) {
        return switch (in.type()) {
            case CALL -> CallFrame.read(in);
            case ONEWAY -> OnewayFrame.read(in);
            case REPLY -> ReplyFrame.read(in);
            case ERROR -> readError(in);
            case CANCEL -> CancelFrame.read(in);
            case DATA -> DataFrame.read(in);
            case CREDIT -> CreditFrame.read(in);
            case PING -> PingFrame.read(in);
            case BIND -> in.hasFlag(BindFrame.ANSWER) ? BoundFrame.read(in) : BindFrame.read(in);
            case DRAIN -> DrainFrame.read(in);
            case CLOSE -> CloseFrame.read(in);
            case SETTINGS -> SettingsFrame.read(in);
            case EXT -> ExtensionFrame.read(in);
            case ACKED ->
                throw new ProtocolException(
                        CloseCode.NOT_SUPPORTED, "frames of type " + in.type() + " are not supported by version 1");
        };
    }

    private static Frame readError(FrameReader in) {
        return in.hasFlag(ExceptionFrame.DECLARED) ? ExceptionFrame.read(in) : StatusFrame.read(in);
    }

    private static int unitLength(ByteBuf bytes, int start) {
        int length = bytes.getUnsignedMediumLE(start);
        if (length > Frame.MAX_LENGTH) {
            throw new ProtocolException(
                    CloseCode.FRAME_TOO_LARGE,
                    "a frame of " + length + " bytes, where the limit is " + Frame.MAX_LENGTH);
        }
        if (length == 0) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "a frame of 0 bytes");
        }
        return LENGTH_AND_TYPE + length;
    }
}
