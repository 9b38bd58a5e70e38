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

/** What {@link HandMessages} reads with: an array that the message is copied to, all of it that is not one large binary. */
final class HandInput {
    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int MOST = (1 << 16) - 1;

    private final byte[] bytes = new byte[MOST + 1];
    private ByteBuf buffer;
    private int begin;
    private int at;

    HandInput(ByteBuf buffer) {
        this.buffer = buffer;
    }

    void begin(ByteBuf next) {
        buffer = next;
        begin = next.readerIndex();
        at = 0;
        // A message beyond this is a blob's, whose beginning is enough.
        int most = next.readableBytes() > MOST ? 64 : next.readableBytes();
        next.getBytes(begin, bytes, 0, most);
    }

    int one() {
        return bytes[at++];
    }

    void expect(int header) {
        if (bytes[at++] != (byte) header) {
            throw new IllegalStateException("another header at " + (at - 1));
        }
    }

    long i64() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    double float64() {
        double value = Double.longBitsToDouble((long) LITTLE.get(bytes, at));
        at += 8;
        return value;
    }

    UUID uuid() {
        UUID value = new UUID((long) BIG.get(bytes, at), (long) BIG.get(bytes, at + 8));
        at += 16;
        return value;
    }

    String string() {
        int length = (int) unsigned();
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    byte[] binary() {
        byte[] value = new byte[(int) unsigned()];
        buffer.getBytes(begin + at, value);
        at += value.length;
        if (begin + at + 1 == buffer.writerIndex()) {
            buffer.getBytes(begin + at, bytes, at & MOST, 1);
            at &= MOST;
        }
        return value;
    }

    int listHeader() {
        int header = bytes[at++] & 0xFF;
        return header >>> 4 == 15 ? (int) unsigned() : header >>> 4;
    }

    int mapHeader() {
        int count = (int) unsigned();
        at++;
        return count;
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
