/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What {@link HandMessages} writes with: an array large enough for every message that is measured. */
final class HandOutput {
    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int SHORT = 20;

    private final byte[] bytes = new byte[1 << 17];
    private ByteBuf buffer;
    private int at;

    HandOutput(ByteBuf buffer) {
        this.buffer = buffer;
    }

    void begin(ByteBuf next) {
        buffer = next;
        at = 0;
    }

    void flush() {
        buffer.writeBytes(bytes, 0, at);
        at = 0;
    }

    void one(int value) {
        bytes[at++] = (byte) value;
    }

    void i32(int value) {
        unsigned(value << 1 ^ value >> 31);
    }

    void i64(long value) {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    void float64(double value) {
        LITTLE.set(bytes, at, Double.doubleToRawLongBits(value));
        at += 8;
    }

    void uuid(UUID value) {
        BIG.set(bytes, at, value.getMostSignificantBits());
        BIG.set(bytes, at + 8, value.getLeastSignificantBits());
        at += 16;
    }

    void string(String value) {
        if (value.length() > SHORT || !ascii(value)) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            unsigned(utf8.length);
            System.arraycopy(utf8, 0, bytes, at, utf8.length);
            at += utf8.length;
        }
    }

    private boolean ascii(String value) {
        int p = at;
        bytes[p++] = (byte) value.length();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return false;
            }
            bytes[p++] = (byte) c;
        }
        at = p;
        return true;
    }

    void binary(byte[] value) {
        unsigned(value.length);
        flush();
        buffer.writeBytes(value);
    }

    void listHeader(int count, int type) {
        if (count < 15) {
            one(count << 4 | type);
        } else {
            one(0xF0 | type);
            unsigned(count);
        }
    }

    void mapHeader(int count, int types) {
        unsigned(count);
        one(types);
    }

    private void unsigned(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }
}
