/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * An item of a stream, or a part of a message: while a message is on its way in parts, DATA carries the next one; else it begins an item.
 *
 * @param id whose
 * @param end whether the sender's stream ends with this frame
 * @param more whether the message goes on in the next DATA of this call and direction; the first part of an item begins with the length of
 *     all of it, a varint
 * @param packed whether the call's messages are packed
 * @param bytes the item or a part; with {@code end} it may be empty and is no item then
 */
public record DataFrame(int id, boolean end, boolean more, boolean packed, ByteBuf bytes) implements Frame {
    static final int END = 1;

    /** 8 is kept for calls that the server begins. */
    static final int MORE = 2;

    static final int PACKED = 4;

    /** Of a call whose messages are tagged. */
    public DataFrame(int id, boolean end, boolean more, ByteBuf bytes) {
        this(id, end, more, false, bytes);
    }

    @Override
    public void encode(ByteBuf out) {
        int flags = (end ? END : 0) | (more ? MORE : 0) | (packed ? PACKED : 0);
        int start = FrameWriter.begin(out, FrameType.DATA, flags, id);
        FrameWriter.bytes(out, bytes);
        FrameWriter.end(out, start);
    }

    /**
     * Writes an item, or a part of a message, without making a frame of it.
     *
     * @param more whether the message goes on
     * @param total the item's length, if this is the first part of one; else 0
     * @param from where so many bytes are read
     */
    public static void write(ByteBuf out, int id, boolean packed, boolean more, int total, ByteBuf from, int bytes) {
        int start = FrameWriter.begin(out, FrameType.DATA, (more ? MORE : 0) | (packed ? PACKED : 0), id);
        if (total > 0) {
            Varint.write(out, total);
        }
        out.writeBytes(from, from.readerIndex(), bytes);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.data(this);
    }

    /** Takes the length of the whole item off the beginning of its first part. {@return it} */
    public int takeTotal() {
        return FrameReader.total(bytes);
    }

    static DataFrame read(FrameReader in) {
        int flags = in.flags(END | MORE | PACKED);
        int id = in.callId();
        boolean end = (flags & END) != 0;
        boolean more = (flags & MORE) != 0;
        ByteBuf bytes = in.rest();
        if (end && more) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "a frame DATA that ends a stream within an item");
        }
        if (!end && !bytes.isReadable()) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "a frame DATA with nothing in it");
        }
        return new DataFrame(id, end, more, (flags & PACKED) != 0, bytes);
    }
}
