/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * Collects bytes in an array and moves them behind a buffer's writer index, many at once: whenever the array is full, when the outermost
 * struct or container ends, and when it is told to. Strings and large binaries have their own ways.
 */
abstract class ByteOutput extends ValueWriter {
    /** What {@link #room} makes sure of: more than any field's header and number take. */
    static final int ROOM = 32;

    /** Beyond so many bytes, a binary is not worth a copy on its way. */
    private static final int LARGE = 1_024;

    /** Up to so many characters, a loop over them is quicker than the JDK's encoder and what it allocates. */
    private static final int SHORT_TEXT = 20;

    /** Up to so many, one that only copies is, and finds out whether all are ASCII. */
    static final int MOST_COPIED = 40;

    /** What a short text takes at most. */
    static final int MOST_UTF8 = 3 * SHORT_TEXT;

    private static final int MAX_DEPTH = DecodeLimits.DEFAULT.maxDepth();

    byte[] bytes;
    int at;
    int depth;

    /** How many bytes have been moved to the buffer. */
    int moved;

    /** How many bytes there may be in all. */
    int most = Integer.MAX_VALUE;

    private final ByteBuf buffer;
    private final Scratch scratch;

    ByteOutput(ByteBuf buffer) {
        this.buffer = buffer;
        this.scratch = Scratch.ofWriter();
        this.bytes = scratch.take();
    }

    /** Moves what was written to the buffer, which is done by itself when the outermost struct or container ends. */
    public final void flush() {
        move();
        scratch.giveBack(bytes);
        bytes = Scratch.NONE;
    }

    /** {@return where to write at least {@link #ROOM} bytes} */
    final int room() {
        int p = at;
        return p <= bytes.length - Scratch.SLACK - ROOM ? p : room(ROOM);
    }

    /** {@return where to write so many bytes, no more than the array has} */
    final int room(int count) {
        if (at > bytes.length - Scratch.SLACK - count) {
            move();
            if (bytes == Scratch.NONE) {
                bytes = scratch.take();
            }
        }
        return at;
    }

    private void move() {
        requireRoom(at);
        buffer.writeBytes(bytes, 0, at);
        moved += at;
        at = 0;
    }

    private void requireRoom(int more) {
        if (more > most - moved) {
            throw new TooLongException(most);
        }
    }

    /** Without a trace: who tries a small buffer first and then a large one throws it for each large message. */
    private static final class TooLongException extends IndexOutOfBoundsException {
        private static final long serialVersionUID = 1;

        TooLongException(int most) {
            super("a message of more than " + most + " bytes");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /** Sets bits of a byte that has been moved to the buffer. */
    final void addToMoved(int position, int bits) {
        int index = buffer.writerIndex() - moved + position;
        buffer.setByte(index, buffer.getByte(index) | bits);
    }

    final void descend() {
        if (++depth > MAX_DEPTH) {
            throw new EncodeException("nested more than " + MAX_DEPTH + " deep, which no reader takes");
        }
    }

    final void ascend() {
        if (--depth == 0) {
            flush();
        }
    }

    @Override
    void endContainer(int announced, int written) {
        if (announced != written) {
            throw new EncodeException(
                    "a container of " + announced + " had " + written + " elements while it was written");
        }
        ascend();
    }

    /** Writes eight bytes, little-endian; every NaN as the one that Java has, so that equal values have equal bytes. */
    final int fixed64(int p, double value) {
        Words.little(bytes, p, Double.doubleToLongBits(value));
        return p + 8;
    }

    final void rawBytes(byte[] value) {
        if (value.length > LARGE) {
            room(Scratch.SIZE);
            requireRoom(value.length);
            buffer.writeBytes(value);
            moved += value.length;
        } else {
            int p = room(value.length);
            System.arraycopy(value, 0, bytes, p, value.length);
            at = p + value.length;
        }
    }

    /** {@return whether a text is to be written by {@link #shortUtf8}} */
    static boolean isShort(String text) {
        return text.length() <= SHORT_TEXT;
    }

    /** Copies the low byte of each of a text's characters. {@return all of their bits, which are the bytes' where they have no more} */
    final int lowBytes(String text, int start) {
        byte[] to = bytes;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all |= c;
            to[start + i] = (byte) c;
        }
        return all;
    }

    /**
     * Writes a short text in UTF-8, for which there has to be room. {@return where it ends}
     *
     * @throws EncodeException if half of a surrogate pair stands in it
     */
    final int shortUtf8(String text, int start) {
        byte[] to = bytes;
        int p = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                to[p++] = (byte) c;
            } else if (c < 0x800) {
                to[p++] = (byte) (0xC0 | c >> 6);
                to[p++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                int point = Utf8.pair(text, i++);
                to[p++] = (byte) (0xF0 | point >> 18);
                to[p++] = (byte) (0x80 | point >> 12 & 0x3F);
                to[p++] = (byte) (0x80 | point >> 6 & 0x3F);
                to[p++] = (byte) (0x80 | point & 0x3F);
            } else {
                to[p++] = (byte) (0xE0 | c >> 12);
                to[p++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[p++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return p;
    }

    /**
     * {@return a text in UTF-8}
     *
     * @throws EncodeException if half of a surrogate pair stands in it, where the JDK would write a question mark
     */
    static byte[] utf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (Utf8.hasQuestionMark(utf8)) {
            Utf8.requirePairs(text);
        }
        return utf8;
    }
}
