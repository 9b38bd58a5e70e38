/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.compression;

import io.beckon.codec.DecodeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** RFC 1952, strictly: one member, no optional fields, nothing behind it. */
final class Gzip {
    private static final int HEAD = 10;
    private static final int TAIL = 8;

    /** Magic, the method deflate, no flags, no time, and the system unknown. */
    private static final byte[] OUR_HEAD = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

    /** The bytes that a head has to begin with; what follows tells nothing that is needed. */
    private static final int FIXED = 4;

    private Gzip() {}

    static int compress(byte[] message, byte[] to) {
        int room = to.length - HEAD - TAIL;
        if (room <= 0) {
            return 0;
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(message);
            deflater.finish();
            int written = deflater.deflate(to, HEAD, room);
            if (!deflater.finished()) {
                return 0;
            }
            System.arraycopy(OUR_HEAD, 0, to, 0, HEAD);
            tail(to, HEAD + written).putInt(crc(message, message.length)).putInt(message.length);
            return HEAD + written + TAIL;
        } finally {
            deflater.end();
        }
    }

    static Inflated inflate(byte[] bytes, int most) {
        requireHead(bytes);
        Inflated out = new Inflated(bytes.length, most);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, HEAD, bytes.length - HEAD);
            while (!inflater.finished()) {
                if (out.room() == 0) {
                    out.grow();
                }
                int written = inflater.inflate(out.array(), out.size(), out.room());
                if (written == 0 && !inflater.finished() && out.room() > 0) {
                    throw new DecodeException("gzip that is cut off", bytes.length);
                }
                out.add(written);
            }
            if (inflater.getRemaining() != TAIL) {
                throw new DecodeException("gzip that does not end where the message does", bytes.length);
            }
        } catch (DataFormatException e) {
            throw new DecodeException("no gzip: " + e.getMessage(), HEAD);
        } finally {
            inflater.end();
        }
        ByteBuffer tail = tail(bytes, bytes.length - TAIL);
        if (tail.getInt() != crc(out.array(), out.size()) || tail.getInt() != out.size()) {
            throw new DecodeException("gzip whose checksum or length is another", bytes.length - TAIL);
        }
        return out;
    }

    private static void requireHead(byte[] bytes) {
        if (bytes.length < HEAD + TAIL) {
            throw new DecodeException("gzip that is cut off", bytes.length);
        }
        for (int i = 0; i < FIXED; i++) {
            if (bytes[i] != OUR_HEAD[i]) {
                throw new DecodeException("no gzip, or with fields that it must not have", i);
            }
        }
    }

    private static ByteBuffer tail(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes, at, TAIL).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
