/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.compression;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.beckon.codec.DecodeException;
import org.jspecify.annotations.Nullable;

/**
 * RFC 8878 by zstd-jni, a message at a time: bytes go from array to array, so that no window is allocated because a frame announces one. What
 * does not fit is begun anew with more room, which costs a third more at most.
 */
final class Zstandard {
    private static final int LEVEL = 3;

    private Zstandard() {}

    static @Nullable String missing() {
        try {
            Zstd.compressBound(1); // loads the library
            return null;
        } catch (LinkageError e) {
            return "zstd needs com.github.luben:zstd-jni on the class path, with its native library: " + e;
        }
    }

    static int room(int size) {
        return (int) Zstd.compressBound(size);
    }

    static int compress(byte[] message, byte[] to) {
        return (int) Zstd.compressByteArray(to, 0, to.length, message, 0, message.length, LEVEL);
    }

    static Inflated inflate(byte[] bytes, int most) {
        Inflated out = new Inflated(bytes.length, most);
        while (true) {
            try {
                out.add((int) Zstd.decompressByteArray(out.array(), 0, out.room(), bytes, 0, bytes.length));
                return out;
            } catch (ZstdException e) {
                if (e.getErrorCode() != Zstd.errDstSizeTooSmall()) {
                    throw new DecodeException("no zstd: " + e.getMessage(), 0);
                }
                out.grow();
            }
        }
    }
}
