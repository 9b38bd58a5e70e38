/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;

/** Reads the compact encoding as it comes from peers of Apache Thrift: also varints with bytes to spare, of which the low bits count. */
class LenientCompactReader extends LenientReader {
    private static final int LONGEST_INT = 5;
    private static final int LONGEST_LONG = 10;

    LenientCompactReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    @Override
    int anyHeader() {
        int header = unsignedByte();
        if (header == 0) {
            return NO_FIELD;
        }
        int type = type(header & 0x0F).code();
        int delta = header >>> 4;
        int last = head == NO_FIELD ? 0 : head >> 4;
        return (short) (delta == 0 ? zigzag(LONGEST_INT, 32) : last + delta) << 4 | type;
    }

    @Override
    long varint(int maxBytes, int maxBits) {
        int most = maxBits == 64 ? LONGEST_LONG : LONGEST_INT;
        long value = 0;
        for (int i = 0; i < most; i++) {
            int next = unsignedByte();
            value |= (long) (next & 0x7F) << 7 * i;
            if (next < 0x80) {
                return maxBits == 64 ? value : value & 0xFFFF_FFFFL;
            }
        }
        throw problem("a varint of more than " + most + " bytes");
    }
}
