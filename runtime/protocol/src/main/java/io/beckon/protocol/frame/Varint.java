/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/** Unsigned numbers in groups of seven bits, lowest first, always in their shortest form: ULEB128, as Thrift's compact encoding has. */
final class Varint {
    private Varint() {}

    /** {@return how many bytes a number takes} */
    static int size(long value) {
        return value == 0 ? 1 : (70 - Long.numberOfLeadingZeros(value)) / 7;
    }

    static void write(ByteBuf out, long value) {
        if (value <= 0x7F) {
            out.writeByte((int) value);
            return;
        }
        if (value <= 0x3FFF) { // ids and timeouts, in one write
            out.writeShortLE((int) (value & 0x7F | 0x80 | value >>> 7 << 8));
            return;
        }
        long rest = value;
        while (rest > 0x7F) {
            out.writeByte((int) rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /**
     * {@return the number}
     *
     * @param max the largest that may stand there
     * @param what names it in messages
     * @throws ProtocolException if the bytes end, are not the shortest form, or say more than {@code max}
     */
    static long read(ByteBuf in, long max, String what) {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            if (!in.isReadable()) {
                throw new ProtocolException(CloseCode.PROTOCOL_ERROR, what + " is cut off");
            }
            int next = in.readUnsignedByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                if (next == 0 && shift > 0) {
                    throw new ProtocolException(CloseCode.PROTOCOL_ERROR, what + " is not in its shortest form");
                }
                if (value > max) {
                    break;
                }
                return value;
            }
        }
        throw new ProtocolException(CloseCode.PROTOCOL_ERROR, what + " is larger than " + max);
    }
}
