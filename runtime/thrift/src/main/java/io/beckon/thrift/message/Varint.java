/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;

/** Numbers of 32 bits without sign, seven bits a byte, the low ones first; bits beyond the 32nd are dropped, as Apache does. */
final class Varint {
    static final int MOST_BYTES = 5;

    private Varint() {}

    /** @throws ThriftException if the bytes end in it or it has more than five */
    static long read(ByteBuf in) {
        long value = 0;
        for (int i = 0; i < MOST_BYTES; i++) {
            BinaryHeaders.require(in, 1);
            int next = in.readByte();
            value |= (next & 0x7FL) << 7 * i;
            if (next >= 0) {
                return value & 0xFFFF_FFFFL;
            }
        }
        throw ThriftException.malformed("a varint of more than " + MOST_BYTES + " bytes");
    }

    static void write(long value, ByteBuf out) {
        long rest = value;
        while (rest > 0x7F) {
            out.writeByte((int) rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }
}
