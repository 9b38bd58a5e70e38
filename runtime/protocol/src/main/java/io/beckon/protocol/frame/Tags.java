/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;
import java.util.BitSet;

/**
 * Tag, length and value, as often as there is something to say. Even tags may be ignored by who does not know them, odd ones may not. Each
 * stands at most once.
 */
final class Tags {
    private static final int MAX_BYTES = 4096;
    private static final int MAX_TAG = 0x3FFF;

    /** The largest number that fits among the bits of a set. */
    private static final int MAX_NUMBER = 30;

    private Tags() {}

    /** Takes a tag's value. */
    @FunctionalInterface
    interface Taker {
        /** {@return whether the tag is known} */
        boolean take(int tag, Value value);
    }

    /** What stands behind a tag. */
    record Value(ByteBuf bytes, String where) {
        /** {@return the value as a varint, which is all there is} */
        int number(String what) {
            int number = (int) Varint.read(bytes, Integer.MAX_VALUE, what);
            if (bytes.isReadable()) {
                throw new ProtocolException(CloseCode.PROTOCOL_ERROR, where + " have bytes behind " + what);
            }
            return number;
        }

        /** {@return the value as ascending numbers, each in a byte, as bits} Those above 30 are left out. */
        int set(String what) {
            int bits = 0;
            int last = 0;
            while (bytes.isReadable()) {
                int number = bytes.readUnsignedByte();
                if (number <= last) {
                    throw new ProtocolException(
                            CloseCode.PROTOCOL_ERROR, where + " have " + what + " that do not ascend from 1");
                }
                last = number;
                bits |= number <= MAX_NUMBER ? 1 << number : 0;
            }
            return bits;
        }
    }

    /** Writes numbers, each in a byte. */
    static void writeSet(ByteBuf out, int tag, int bits) {
        Varint.write(out, tag);
        Varint.write(out, Integer.bitCount(bits));
        for (int number = 1; number <= MAX_NUMBER; number++) {
            if ((bits & 1 << number) != 0) {
                out.writeByte(number);
            }
        }
    }

    static void write(ByteBuf out, int tag, int value) {
        Varint.write(out, tag);
        Varint.write(out, Varint.size(value));
        Varint.write(out, value);
    }

    static void read(ByteBuf in, String where, Taker taker) {
        BitSet seen = new BitSet();
        while (in.isReadable()) {
            int tag = (int) Varint.read(in, MAX_TAG, "a tag of the " + where);
            int length = (int) Varint.read(in, MAX_BYTES, "a tag's length");
            if (length > in.readableBytes()) {
                throw new ProtocolException(CloseCode.PROTOCOL_ERROR, where + " end within tag " + tag);
            }
            if (seen.get(tag)) {
                throw new ProtocolException(CloseCode.PROTOCOL_ERROR, where + " have tag " + tag + " twice");
            }
            seen.set(tag);
            if (!taker.take(tag, new Value(in.readSlice(length), where)) && tag % 2 == 1) {
                throw new ProtocolException(
                        CloseCode.NOT_SUPPORTED, where + " ask for tag " + tag + ", which is not known here");
            }
        }
    }
}
