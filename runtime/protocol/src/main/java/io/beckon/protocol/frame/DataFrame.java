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
 * @param bytes the item or a part; with {@code end} it may be empty and is no item then
 */
public record DataFrame(int id, boolean end, boolean more, ByteBuf bytes) implements Frame {
    static final int END = 1;

    /** 4 and 8 are kept for packed items and for calls that the server begins. */
    static final int MORE = 2;

    @Override
    public void encode(ByteBuf out) {
        write(out, id, end, more, 0, bytes, bytes.readableBytes());
    }

    /**
     * Writes a frame without making one.
     *
     * @param total the item's length, if this is the first part of one; else 0
     * @param from where so many bytes are read
     */
    public static void write(ByteBuf out, int id, boolean end, boolean more, int total, ByteBuf from, int bytes) {
        int start = FrameWriter.begin(out, FrameType.DATA, (end ? END : 0) | (more ? MORE : 0), id);
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
        int flags = in.flags(END | MORE);
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
        return new DataFrame(id, end, more, bytes);
    }
}
