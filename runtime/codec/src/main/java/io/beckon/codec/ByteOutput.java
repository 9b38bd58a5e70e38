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

    /** Up to so many characters, a loop over them is quicker than to copy all and look at them then. */
    static final int WORD_TEXT = 16;

    static final int NOT_ASCII = -1;

    /** Up to so many characters, a text's length in UTF-8 has one byte. */
    static final int SHORT_TEXT = 42;

    /** Up to so many, a text is written to the array, where it has room in any case; others are made to bytes by the JDK. */
    static final int MEDIUM_TEXT = 2_048;

    /** What a struct begins with room for, so that most have all that they need: then no field finds that there is none. */
    private static final int STRUCT_ROOM = 1_024;

    private static final int NEVER = -1;

    private static final int MAX_DEPTH = DecodeLimits.DEFAULT.maxDepth();

    byte[] bytes;
    int at;
    int depth;

    /** How many bytes have been moved to the buffer. */
    int moved;

    /** How deep the writing is when all is moved to the buffer: where the outermost struct or container has ended, or nowhere. */
    private int flushedAt;

    /** How many bytes there may be in all. */
    int most = Integer.MAX_VALUE;

    private final ByteBuf buffer;
    private final Scratch scratch;

    ByteOutput(ByteBuf buffer) {
        this.buffer = buffer;
        this.scratch = Scratch.ofWriter();
        this.bytes = scratch.take();
    }

    /** Leaves it to the caller to flush. Then no struct's end looks like the message's, and compiled code has the array at hand all the way. */
    final void keepUntilFlushed() {
        flushedAt = NEVER;
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
        return p <= bytes.length - Scratch.SLACK - ROOM ? p : makeRoom();
    }

    /** {@return where to write so many bytes, no more than the array has} */
    final int room(int count) {
        int p = at;
        return p <= bytes.length - Scratch.SLACK - count ? p : makeRoom();
    }

    private int makeRoom() {
        move();
        if (bytes == Scratch.NONE) {
            bytes = scratch.take();
        }
        return 0;
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

    /** Goes into a struct. */
    final void descendToStruct() {
        // Not room(int): the compiler has to see that those who ask for little later are never refused.
        if (at > bytes.length - Scratch.SLACK - STRUCT_ROOM) {
            makeRoom();
        }
        descend();
    }

    final void descend() {
        if (++depth > MAX_DEPTH) {
            throw new EncodeException("nested more than " + MAX_DEPTH + " deep, which no reader takes");
        }
    }

    final void ascend() {
        if (--depth == flushedAt) {
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

    /** Writes a text that is a word or so, for which there has to be room. {@return where it ends, or {@link #NOT_ASCII}} */
    final int ascii(String text, int start) {
        byte[] to = bytes;
        int p = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return NOT_ASCII;
            }
            to[p++] = (byte) c;
        }
        return p;
    }

    /** {@return how much room a text takes at most while it is written by {@link #utf8(String, int)}} */
    static int utf8Room(String text) {
        return 3 * text.length() + Words.SIZE;
    }

    /**
     * Writes a text in UTF-8, for which there has to be room. {@return where it ends}
     *
     * @throws EncodeException if half of a surrogate pair stands in it
     */
    final int utf8(String text, int start) {
        int length = text.length();
        int after = length <= WORD_TEXT ? ascii(text, start) : NOT_ASCII;
        if (after != NOT_ASCII) {
            return after;
        }
        if (length <= WORD_TEXT || !Latin1.isLatin1(text)) {
            return Utf8.encode(text, bytes, start);
        }
        Latin1.copy(text, bytes, start);
        if (Words.isAscii(bytes, start, length)) {
            return start + length;
        }
        int behind = start + length + Words.SIZE;
        Latin1.copy(text, bytes, behind);
        return Utf8.ofLatin1(bytes, behind, length, start);
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
