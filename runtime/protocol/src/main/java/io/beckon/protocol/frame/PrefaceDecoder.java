/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import org.jspecify.annotations.Nullable;

/** Reads a preface from bytes that come in any pieces. Not thread-safe. */
public final class PrefaceDecoder implements AutoCloseable {
    private static final int HEAD = 12;
    private static final int LENGTH_INDEX = 6;
    private static final int LINE_ENDS_INDEX = 8;
    private static final int MAX_TLV_BYTES = 4096;

    private final Assembler assembler;

    /**
     * @param allocator gives the memory for a preface that comes in pieces
     */
    public PrefaceDecoder(ByteBufAllocator allocator) {
        this.assembler = new Assembler(HEAD, PrefaceDecoder::unitLength, allocator);
    }

    /**
     * {@return the preface, or null when all bytes have been taken and it is not whole}
     *
     * @throws ProtocolException if the bytes are no preface
     */
    public @Nullable Preface next(ByteBuf in) {
        ByteBuf bytes = assembler.next(in);
        if (bytes == null) {
            return null;
        }
        Preface preface = read(bytes);
        assembler.done(in);
        return preface;
    }

    /** Releases what has arrived. */
    @Override
    public void close() {
        assembler.close();
    }

    private static Preface read(ByteBuf in) {
        in.skipBytes(Preface.MAGIC.length);
        int lowest = in.readUnsignedByte();
        int highest = in.readUnsignedByte();
        in.skipBytes(HEAD - LENGTH_INDEX);
        int[] values = {Preface.BASE_MESSAGE, Preface.BASE_SLOTS, Preface.BASE_WINDOW, 0};
        Tags.read(in, "a preface's tags", (tag, value) -> {
            switch (tag) {
                case Preface.TAG_MAX_MESSAGE -> values[0] = value.number("max_message");
                case Preface.TAG_MAX_SLOTS -> values[1] = value.number("max_slots");
                case Preface.TAG_WINDOW -> values[2] = value.number("window");
                case Preface.TAG_COMPRESSIONS -> values[3] = value.set("compressions");
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Preface(lowest, highest, values[0], values[1], values[2], values[3]);
    }

    private static int unitLength(ByteBuf bytes, int start) {
        expect(bytes, start, Preface.MAGIC);
        expect(bytes, start + LINE_ENDS_INDEX, Preface.LINE_ENDS);
        int length = bytes.getUnsignedShortLE(start + LENGTH_INDEX);
        if (length > MAX_TLV_BYTES) {
            throw problem("has " + length + " bytes of tags, where the limit is " + MAX_TLV_BYTES);
        }
        return HEAD + length;
    }

    private static void expect(ByteBuf bytes, int start, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.getByte(start + i) != wanted[i]) {
                String found = ByteBufUtil.hexDump(bytes, start, wanted.length);
                throw problem("needs " + ByteBufUtil.hexDump(wanted) + " where " + found
                        + " came; the peer speaks another protocol");
            }
        }
    }

    private static ProtocolException problem(String what) {
        return new ProtocolException(CloseCode.PROTOCOL_ERROR, "a preface " + what);
    }
}
