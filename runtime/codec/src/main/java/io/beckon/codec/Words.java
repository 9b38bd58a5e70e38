/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at once, and numbers in groups of seven bits without loops. */
final class Words {
    /** How many bytes a word has. */
    static final int SIZE = 8;

    /** The high bit of each byte. */
    static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Words() {}

    static long little(byte[] bytes, int at) {
        return (long) LITTLE.get(bytes, at);
    }

    static void little(byte[] bytes, int at, long value) {
        LITTLE.set(bytes, at, value);
    }

    static long big(byte[] bytes, int at) {
        return (long) BIG.get(bytes, at);
    }

    static void big(byte[] bytes, int at, long value) {
        BIG.set(bytes, at, value);
    }

    /** {@return the low seven bits of each byte, one behind the other} */
    static long gather(long word) {
        long x = word & 0x007F_007F_007F_007FL | (word & 0x7F00_7F00_7F00_7F00L) >>> 1;
        x = x & 0x0000_3FFF_0000_3FFFL | (x & 0x3FFF_0000_3FFF_0000L) >>> 2;
        return x & 0xFFF_FFFFL | (x & 0x0FFF_FFFF_0000_0000L) >>> 4;
    }

    /** {@return whether so many bytes are ASCII}; behind them in the array have to be eight more */
    static boolean isAscii(byte[] bytes, int offset, int length) {
        int i = 0;
        for (; i <= length - 8; i += 8) {
            if ((little(bytes, offset + i) & HIGH_BITS) != 0) {
                return false;
            }
        }
        return (little(bytes, offset + i) & HIGH_BITS & ~(-1L << 8 * (length - i))) == 0;
    }

    /** {@return how many bytes of a word are ASCII before one that is not} */
    static int ascii(long word) {
        return Long.numberOfTrailingZeros(word & HIGH_BITS) >>> 3;
    }

    /** {@return whether this character stands in any of a word's bytes} */
    static boolean has(long word, char ascii) {
        long x = word ^ ascii * 0x0101_0101_0101_0101L;
        return (x - 0x0101_0101_0101_0101L & ~x & HIGH_BITS) != 0;
    }
}
