/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.compression;

import org.jspecify.annotations.Nullable;

/** How messages may be compressed, each by itself: none can be read with the help of another. */
public enum Compression {
    /** One member of RFC 1952 without optional fields, by the JDK. */
    GZIP(1) {
        @Override
        int room(int size) {
            return size;
        }

        @Override
        int compress(byte[] message, byte[] to) {
            return Gzip.compress(message, to);
        }

        @Override
        Inflated inflate(byte[] bytes, int most) {
            return Gzip.inflate(bytes, most);
        }

        @Override
        @Nullable
        String missing() {
            return null;
        }
    },
    /** Frames of RFC 8878, by zstd-jni, which a program adds to its class path: {@code com.github.luben:zstd-jni}. */
    ZSTD(2) {
        @Override
        int room(int size) {
            return Zstandard.room(size);
        }

        @Override
        int compress(byte[] message, byte[] to) {
            return Zstandard.compress(message, to);
        }

        @Override
        Inflated inflate(byte[] bytes, int most) {
            return Zstandard.inflate(bytes, most);
        }

        @Override
        @Nullable
        String missing() {
            return Zstandard.missing();
        }
    };

    private final int number;

    Compression(int number) {
        this.number = number;
    }

    /** {@return the number that stands for it on the wire} */
    public int number() {
        return number;
    }

    /** {@return whether it is among numbers that are given as bits} */
    public boolean isOneOf(int numbers) {
        return (numbers & 1 << number) != 0;
    }

    /** {@return what a number stands for, or null} */
    static @Nullable Compression of(int number) {
        return switch (number) {
            case 1 -> GZIP;
            case 2 -> ZSTD;
            default -> null;
        };
    }

    /** {@return how large an array has to be for {@link #compress}, which may fail all the same} */
    abstract int room(int size);

    /** Compresses a message into an array. {@return how many bytes it has then, or 0 if they do not fit} */
    abstract int compress(byte[] message, byte[] to);

    /**
     * {@return what bytes become}
     *
     * @param most how many bytes that may be
     * @throws io.beckon.codec.DecodeException if they are more, or it is nothing that was compressed
     */
    abstract Inflated inflate(byte[] bytes, int most);

    /** {@return what a program lacks to use it, or null if it lacks nothing} */
    abstract @Nullable String missing();
}
