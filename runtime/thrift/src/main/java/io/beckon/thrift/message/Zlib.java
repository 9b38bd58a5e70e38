/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The zlib transform, bounded: what comes out is never more than a message may be, nor out of proportion to what went in. */
final class Zlib {
    /** Beyond {@link #SMALL} bytes, a message may grow no more than this many times. */
    private static final int MOST_RATIO = 100;

    private static final int SMALL = 64 << 10;
    private static final int CHUNK = 8 << 10;

    private Zlib() {}

    /**
     * Inflates all that is readable, behind the writer index of {@code out}.
     *
     * @throws ThriftException if it is not a zlib stream and nothing else, or becomes too large
     */
    static void inflate(ByteBuf in, ByteBuf out, int maxMessage) {
        int size = in.readableBytes();
        long most = Math.min(maxMessage, Math.max(SMALL, (long) size * MOST_RATIO));
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(in.nioBuffer());
            byte[] chunk = new byte[CHUNK];
            long inflated = 0;
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && !inflater.finished()) {
                    throw ThriftException.malformed("a compressed message that ends too soon, or needs a dictionary");
                }
                inflated += count;
                if (inflated > most) {
                    throw ThriftException.tooLarge(
                            "a compressed message of " + size + " bytes becomes one", inflated, most);
                }
                out.writeBytes(chunk, 0, count);
            }
            if (inflater.getRemaining() > 0) {
                throw ThriftException.malformed(inflater.getRemaining() + " bytes behind a compressed message");
            }
        } catch (DataFormatException e) {
            throw ThriftException.malformed("a compressed message that is not zlib: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    /** Deflates all that is readable, behind the writer index of {@code out}. */
    static void deflate(ByteBuf in, ByteBuf out) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(in.nioBuffer());
            deflater.finish();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.writeBytes(chunk, 0, deflater.deflate(chunk));
            }
        } finally {
            deflater.end();
        }
    }
}
