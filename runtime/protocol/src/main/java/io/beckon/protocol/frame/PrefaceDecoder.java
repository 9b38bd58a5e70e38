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
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Reads a preface from bytes that come in any pieces. Not thread-safe. */
public final class PrefaceDecoder implements AutoCloseable {
    private static final int HEAD = 12;
    private static final int LENGTH_INDEX = 6;
    private static final int LINE_ENDS_INDEX = 8;
    private static final int MAX_TLV_BYTES = 4096;
    private static final int MAX_TAG = 0x3FFF;

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
        return bytes == null ? null : read(bytes);
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
        int maxFrame = Preface.BASE_FRAME;
        int maxSlots = Preface.BASE_SLOTS;
        BitSet seen = new BitSet();
        while (in.isReadable()) {
            int tag = (int) Varint.read(in, MAX_TAG, "a preface's tag");
            ByteBuf value = value(in, tag);
            if (seen.get(tag)) {
                throw problem("has tag " + tag + " twice");
            }
            seen.set(tag);
            if (tag == Preface.TAG_MAX_FRAME) {
                maxFrame = number(value, "max_frame");
            } else if (tag == Preface.TAG_MAX_SLOTS) {
                maxSlots = number(value, "max_slots");
            } else if (tag % 2 == 1) {
                throw new ProtocolException(
                        CloseCode.NOT_SUPPORTED, "a preface asks for tag " + tag + ", which is not known here");
            }
        }
        return new Preface(lowest, highest, maxFrame, maxSlots);
    }

    private static ByteBuf value(ByteBuf in, int tag) {
        int length = (int) Varint.read(in, MAX_TLV_BYTES, "a tag's length");
        if (length > in.readableBytes()) {
            throw problem("ends within tag " + tag);
        }
        return in.readSlice(length);
    }

    private static int number(ByteBuf value, String what) {
        int number = (int) Varint.read(value, Integer.MAX_VALUE, what);
        if (value.isReadable()) {
            throw problem("has bytes behind " + what);
        }
        return number;
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
