/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** Reads whole frames, one after the other, strictly. */
final class FrameReader {
    private ByteBuf frame = Unpooled.EMPTY_BUFFER;
    private FrameType type = FrameType.EXT;
    private int flags;
    private int id;

    FrameReader() {}

    private FrameReader(ByteBuf frame, FrameReader whole) {
        this.frame = frame;
        this.type = whole.type;
        this.flags = whole.flags;
        this.id = whole.id;
    }

    /** Goes on to another frame. {@return this} */
    FrameReader of(ByteBuf next) {
        frame = next;
        next.skipBytes(3);
        int typeAndFlags = next.readUnsignedByte();
        type = FrameType.of(typeAndFlags >>> 4);
        flags = typeAndFlags & 0x0F;
        id = (int) Varint.read(next, Frame.MAX_ID, "the id of a frame");
        return this;
    }

    FrameType type() {
        return type;
    }

    /** {@return the flags, none but those allowed} */
    int flags(int allowed) {
        if ((flags & ~allowed) != 0) {
            throw problem("has flags " + flags + ", where at most " + allowed + " may be set");
        }
        return flags;
    }

    /** {@return the id, which is a call's} */
    int callId() {
        if (id >>> Frame.GENERATION_BITS == 0) {
            throw problem("has id " + id + ", which is no call's");
        }
        return id;
    }

    boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }

    /** {@return 0} */
    int connectionId() {
        if (id != 0) {
            throw problem("has id " + id + ", where 0 stands for the connection");
        }
        return id;
    }

    long varint(long max, String what) {
        return Varint.read(frame, max, what);
    }

    int unsignedByte(String what) {
        if (!frame.isReadable()) {
            throw problem("ends before " + what);
        }
        return frame.readUnsignedByte();
    }

    long longLE(String what) {
        if (frame.readableBytes() < Long.BYTES) {
            throw problem("ends within " + what);
        }
        return frame.readLongLE();
    }

    long longBE(String what) {
        return Long.reverseBytes(longLE(what));
    }

    String text(int maxBytes, String what) {
        return textOf((int) varint(maxBytes, "the length of " + what), what);
    }

    byte[] bytes(int length, String what) {
        byte[] bytes = new byte[within(length, what)];
        frame.readBytes(bytes);
        return bytes;
    }

    /** {@return a reader of the next bytes alone} */
    FrameReader part(int length, String what) {
        return new FrameReader(frame.readSlice(within(length, what)), this);
    }

    boolean hasMore() {
        return frame.isReadable();
    }

    /** {@return the length of the message whose first part follows, or 0 if it is whole} */
    int total(boolean parts) {
        return parts ? total(frame) : 0;
    }

    static int total(ByteBuf bytes) {
        return (int) Varint.read(bytes, Integer.MAX_VALUE, "the length of a message");
    }

    /** {@return all that is left, which is a message or its first part} */
    ByteBuf message(int total) {
        int here = frame.readableBytes();
        if (total != 0 && (here == 0 || here >= total)) {
            throw problem("has " + here + " bytes as the first part of a message of " + total);
        }
        return rest();
    }

    private int within(int length, String what) {
        if (length > frame.readableBytes()) {
            throw problem("ends within " + what);
        }
        return length;
    }

    String textOf(int length, String what) {
        within(length, what);
        if (!ByteBufUtil.isText(frame, frame.readerIndex(), length, StandardCharsets.UTF_8)) {
            throw problem("has " + what + " that is not UTF-8");
        }
        return frame.readCharSequence(length, StandardCharsets.UTF_8).toString();
    }

    /** {@return all that is left} */
    ByteBuf rest() {
        return frame.readSlice(frame.readableBytes());
    }

    void end() {
        if (frame.isReadable()) {
            throw problem("has " + frame.readableBytes() + " bytes too many");
        }
    }

    private ProtocolException problem(String what) {
        return new ProtocolException(CloseCode.PROTOCOL_ERROR, "a frame " + type + " " + what);
    }
}
