/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the packed encoding behind a buffer's writer index: values one after the other, without anything that says which they are.
 * The specification is in {@code docs/protocol.md}, "Packed encoding". A null is written as nothing: the bit that says so stands in the
 * struct's head, which {@link #bits} writes.
 *
 * <p>What cannot be written is an {@link EncodeException}, after which the writer is spent. The bytes are in the buffer when the outermost
 * struct or container has ended; what is written outside of any, after {@link #flush}. Not thread-safe. The buffer stays the caller's.
 */
public final class PackedWriter extends ByteOutput {
    /** The longest text that may end in a byte with its high bit set, instead of beginning with a length. */
    static final int LONGEST_ENDED = 64;

    /** What the first byte of a text with a length has, besides the length. */
    static final int LATIN_1 = 0x80;

    static final int UTF_8 = 0xC0;

    /** What stands in the place of a length that is no shorter. */
    static final int LONG = 0x3F;

    /** Up to so many characters, one loop finds out what a text is and writes it, where the JDK would make an array first. */
    private static final int SHORT_TEXT = 40;

    /** Writes into a buffer that grows as needed. */
    public PackedWriter(ByteBuf buffer) {
        super(buffer);
    }

    /**
     * Writes the bits of a struct's head.
     *
     * @param count how many, at most 64
     * @param bits the first one lowest
     */
    public PackedWriter bits(int count, long bits) {
        int p = room();
        Words.little(bytes, p, bits);
        at = p + bytesFor(count);
        return this;
    }

    /** Writes which case of a union comes next. */
    public PackedWriter unionCase(int id) {
        return i32(id);
    }

    /** Writes a bool that has no place in a head: in a container, a union, or as a result. */
    public PackedWriter bool(boolean value) {
        return i8((byte) (value ? 1 : 0));
    }

    /** Writes an i8. */
    public PackedWriter i8(byte value) {
        int p = room();
        bytes[p] = value;
        at = p + 1;
        return this;
    }

    /** Writes an i16. */
    public PackedWriter i16(short value) {
        return i32(value);
    }

    /** Writes an i32. */
    public PackedWriter i32(int value) {
        at = number(room(), (value << 1 ^ value >> 31) & 0xFFFF_FFFFL);
        return this;
    }

    /** Writes an i64. */
    public PackedWriter i64(long value) {
        at = number(room(), value << 1 ^ value >> 63);
        return this;
    }

    /** Writes a double; every NaN as the one that Java has, so that equal values have equal bytes. */
    public PackedWriter float64(double value) {
        at = fixed64(room(), value);
        return this;
    }

    /** Writes an i8 unless it is null. */
    public PackedWriter i8(@Nullable Byte value) {
        return value == null ? this : i8(value.byteValue());
    }

    /** Writes an i16 unless it is null. */
    public PackedWriter i16(@Nullable Short value) {
        return value == null ? this : i32(value);
    }

    /** Writes an i32 unless it is null. */
    public PackedWriter i32(@Nullable Integer value) {
        return value == null ? this : i32(value.intValue());
    }

    /** Writes an i64 unless it is null. */
    public PackedWriter i64(@Nullable Long value) {
        return value == null ? this : i64(value.longValue());
    }

    /** Writes a double unless it is null. */
    public PackedWriter float64(@Nullable Double value) {
        return value == null ? this : float64(value.doubleValue());
    }

    /**
     * Writes a string unless it is null.
     *
     * @throws EncodeException if half of a surrogate pair stands in it
     */
    public PackedWriter string(@Nullable String value) {
        if (value != null) {
            if (value.length() <= SHORT_TEXT) {
                shortString(value);
            } else {
                longString(value);
            }
        }
        return this;
    }

    /** Writes a binary unless it is null. */
    public PackedWriter binary(@Nullable Bytes value) {
        if (value != null) {
            at = number(room(), value.size());
            rawBytes(value.array());
        }
        return this;
    }

    /** Writes a uuid unless it is null. */
    public PackedWriter uuid(@Nullable UUID value) {
        if (value != null) {
            int p = room();
            Words.big(bytes, p, value.getMostSignificantBits());
            Words.big(bytes, p + 8, value.getLeastSignificantBits());
            at = p + 16;
        }
        return this;
    }

    /** Writes a value of any type unless it is null. */
    public <T> PackedWriter value(Codec<T> codec, @Nullable T value) {
        if (value != null) {
            codec.pack(value, this);
        }
        return this;
    }

    /** Begins a list, set or map. */
    void begin(int count) {
        descend();
        at = number(room(), count);
    }

    /** Writes an element of the container that was begun. */
    <T> void element(Codec<T> codec, T value) {
        if (value == null) {
            throw new EncodeException("a null in a container");
        }
        codec.pack(value, this);
    }

    /** {@return how many bytes a head of so many bits takes}; one that stands for no fields takes one, because elements take room */
    static int bytesFor(int bits) {
        return Math.max(1, bits + 7 >> 3);
    }

    private void shortString(String text) {
        int p = room(1 + Math.max(SHORT_TEXT, MOST_UTF8));
        byte[] to = bytes;
        int length = text.length();
        int all = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            all |= c;
            to[p + i] = (byte) c;
        }
        if (all < 0x80 && length > 1) {
            to[p + length - 1] |= (byte) 0x80;
            at = p + length;
        } else if (all <= 0xFF) {
            System.arraycopy(to, p, to, p + 1, length);
            to[p] = (byte) (LATIN_1 | length);
            at = p + 1 + length;
        } else if (isShort(text)) {
            at = shortUtf8(text, p + 1);
            to[p] = (byte) (UTF_8 | at - p - 1);
        } else {
            longString(text);
        }
    }

    private void longString(String text) {
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        if (Utf8.hasQuestionMark(latin) && !isLatin1(text)) {
            byte[] utf8 = utf8(text);
            head(UTF_8, utf8.length);
            rawBytes(utf8);
        } else if (latin.length <= LONGEST_ENDED && Words.isAscii(latin)) {
            rawBytes(latin);
            bytes[at - 1] |= (byte) 0x80;
        } else {
            head(LATIN_1, latin.length);
            rawBytes(latin);
        }
    }

    private void head(int kind, int length) {
        int p = room();
        if (length < LONG) {
            bytes[p] = (byte) (kind | length);
            at = p + 1;
        } else {
            bytes[p] = (byte) (kind | LONG);
            at = number(p + 1, length - LONG);
        }
    }

    private static boolean isLatin1(String text) {
        return text.chars().allMatch(c -> c <= 0xFF);
    }

    /** Writes a number without sign: below the lowest bit set in its first byte are as many zeros as bytes follow. */
    private int number(int p, long value) {
        int groups = Words.groups(value);
        if (groups <= 8) {
            Words.little(bytes, p, value << groups | 1L << groups - 1);
            return p + groups;
        }
        bytes[p] = 0;
        Words.little(bytes, p + 1, value);
        return p + 9;
    }
}
