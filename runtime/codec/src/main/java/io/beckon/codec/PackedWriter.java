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
 * The specification is in {@code docs/protocol.md}, "Packed encoding". A struct's head, which has the bools and what is there of optional
 * fields, is left out at first and filled in when the struct, or one within, needs the place for what it knows.
 *
 * <p>The bytes are in the buffer when the outermost struct or container has ended; what is written outside of any, after {@link #flush}.
 */
public final class PackedWriter extends ByteOutput {
    /** The longest text that may end in a byte with its high bit set, instead of beginning with a length. */
    static final int LONGEST_ENDED = 64;

    /** What the first byte of a text with a length has, besides the length. */
    static final int LATIN_1 = 0x80;

    static final int UTF_8 = 0xC0;

    /** What stands in the place of a length that is no shorter. */
    static final int LONG = 0x3F;

    /** How many bits of a head are kept together. */
    private static final int WORD = 64;

    /** Stands for the place of a head that a struct does not have. */
    private static final int NO_HEAD = -1;

    /** Stands where the next bool of a list goes when no list of bools is open. */
    private static final int NO_BOOLS = -1;

    /** Bits of the innermost struct's head that are yet to be written to their place. */
    private long head;

    /** How many bits of the head are known, less than 65; further ones stand 64 bits onward. */
    private int headBits;

    /** Where, in all that is written, those bits have their place. */
    private int headAt = NO_HEAD;

    /** How many bools stand in the list that is open. */
    private int bools = NO_BOOLS;

    /** Writes into a buffer that grows as needed. */
    public PackedWriter(ByteBuf buffer) {
        super(buffer);
    }

    @Override
    public void bool(int id, boolean value) {
        if (headAt == NO_HEAD) {
            encodeBool(value);
        } else {
            bit(value);
        }
    }

    @Override
    public void optionalBool(int id, @Nullable Boolean value) {
        bit(value != null);
        bit(value != null && value);
    }

    @Override
    public <T extends @Nullable Object> void value(int id, Codec<T> codec, T value) {
        if (value instanceof Boolean bool) {
            bool(id, bool);
        } else {
            codec.encode(value, this);
        }
    }

    @Override
    public <T extends @Nullable Object> void optionalValue(int id, Codec<T> codec, @Nullable T value) {
        if (codec.type().isBool()) {
            optionalBool(id, (Boolean) value);
        } else {
            super.optionalValue(id, codec, value);
        }
    }

    @Override
    public void i8(int id, byte value) {
        encodeI8(value);
    }

    @Override
    public void i16(int id, short value) {
        encodeI16(value);
    }

    @Override
    public void i32(int id, int value) {
        encodeI32(value);
    }

    @Override
    public void i64(int id, long value) {
        encodeI64(value);
    }

    @Override
    public void float64(int id, double value) {
        encodeFloat64(value);
    }

    @Override
    public void string(int id, String value) {
        encodeString(value);
    }

    @Override
    public void binary(int id, Bytes value) {
        encodeBinary(value);
    }

    @Override
    public void uuid(int id, UUID value) {
        encodeUuid(value);
    }

    @Override
    public void unionCase(int id) {
        encodeI32(id);
    }

    /** Writes a bool that has no place in a head: in a container, in a union, or as a result; in a list eight share a byte. */
    @Override
    public void encodeBool(boolean value) {
        int bit = value ? 1 : 0;
        if (bools == NO_BOOLS) {
            encodeI8((byte) bit);
        } else if ((bools++ & 7) == 0) {
            encodeI8((byte) bit);
        } else {
            // An array is emptied only to make room, and so not between the bools of one byte.
            bytes[at - 1] |= (byte) (bit << (bools - 1 & 7));
        }
    }

    @Override
    public void encodeI8(byte value) {
        int p = room();
        bytes[p] = value;
        at = p + 1;
    }

    @Override
    public void encodeI16(short value) {
        encodeI32(value);
    }

    @Override
    public void encodeI32(int value) {
        at = number(room(), (value << 1 ^ value >> 31) & 0xFFFF_FFFFL);
    }

    @Override
    public void encodeI64(long value) {
        at = number(room(), value << 1 ^ value >> 63);
    }

    @Override
    public void encodeFloat64(double value) {
        at = fixed64(room(), value);
    }

    @Override
    public void encodeString(String value) {
        int length = value.length();
        if (length <= WORD_TEXT && length > 1) {
            int after = ascii(value, room());
            if (after != NOT_ASCII) {
                bytes[after - 1] |= (byte) 0x80;
                at = after;
                return;
            }
        }
        otherString(value);
    }

    @Override
    public void encodeBinary(Bytes value) {
        at = number(room(), value.size());
        rawBytes(value.array());
    }

    @Override
    public void encodeUuid(UUID value) {
        int p = room();
        Words.big(bytes, p, value.getMostSignificantBits());
        Words.big(bytes, p + 8, value.getLeastSignificantBits());
        at = p + 16;
    }

    @Override
    void presence(boolean isThere) {
        bit(isThere);
    }

    @Override
    long beginStruct(StructCodec<?> codec) {
        descendToStruct();
        writeHead();
        long around = (long) headAt << 32 | headBits;
        int size = codec.headBytes();
        headBits = 0;
        headAt = NO_HEAD;
        if (size > 0) {
            int p = room();
            headAt = moved + p;
            leaveOut(size);
        }
        return around;
    }

    private void leaveOut(int size) {
        for (int left = size; left > 0; left -= 8) {
            int p = room();
            Words.little(bytes, p, 0);
            at = p + Math.min(left, 8);
        }
    }

    @Override
    void endStruct(StructCodec<?> codec, long around) {
        if (headBits != bitsInLastWord(codec)) {
            throw wrongHead();
        }
        writeHead();
        headAt = (int) (around >> 32);
        headBits = (int) around;
        ascend();
    }

    @Override
    void beginList(WireType self, WireType element, int count) {
        descend();
        at = number(room(), count);
        bools = self == WireType.LIST && element.isBool() ? 0 : NO_BOOLS;
    }

    @Override
    void beginMap(WireType key, WireType value, int count) {
        descend();
        at = number(room(), count);
    }

    @Override
    void endContainer(int announced, int written) {
        bools = NO_BOOLS;
        super.endContainer(announced, written);
    }

    private static int bitsInLastWord(StructCodec<?> codec) {
        int bits = codec.headBits();
        return bits <= WORD ? bits : (bits - 1) % WORD + 1;
    }

    private static IllegalStateException wrongHead() {
        return new IllegalStateException(
                "a codec writes another number of bools and optional fields than it says it has");
    }

    private void bit(boolean isSet) {
        if (headBits == WORD) {
            writeHead();
            headAt += 8;
            headBits = 0;
        }
        head |= (isSet ? 1L : 0L) << headBits++;
    }

    /** Adds the bits that are known to their place. */
    private void writeHead() {
        if (head != 0) {
            int p = headAt - moved;
            if (headAt == NO_HEAD) {
                throw wrongHead();
            } else if (p >= 0) {
                Words.little(bytes, p, Words.little(bytes, p) | head);
            } else {
                for (int i = headAt; head != 0; i++, head >>>= 8) {
                    addToMoved(i, (int) head & 0xFF);
                }
            }
            head = 0;
        }
    }

    private void otherString(String text) {
        if (!Latin1.isLatin1(text)) {
            if (text.length() <= SHORT_TEXT) {
                shortUtf8(text);
            } else {
                longString(UTF_8, utf8(text));
            }
        } else if (text.length() <= LONGEST_ENDED) {
            shortLatin1(text);
        } else {
            longString(LATIN_1, text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void longString(int kind, byte[] encoded) {
        at = head(room(), kind, encoded.length);
        rawBytes(encoded);
    }

    private void shortLatin1(String text) {
        int p = room(ROOM + LONGEST_ENDED);
        int length = text.length();
        Latin1.copy(text, bytes, p);
        if (length > 1 && Words.isAscii(bytes, p, length)) {
            at = p + length;
            bytes[at - 1] |= (byte) 0x80;
        } else {
            at = head(p, LATIN_1, length) + length;
            Latin1.copy(text, bytes, at - length);
        }
    }

    private void shortUtf8(String text) {
        int p = room(2 + utf8Room(text));
        int after = Utf8.encode(text, bytes, p + 2);
        int size = after - p - 2;
        if (size < LONG) {
            System.arraycopy(bytes, p + 2, bytes, p + 1, size);
            bytes[p] = (byte) (UTF_8 | size);
            at = after - 1;
        } else {
            bytes[p] = (byte) (UTF_8 | LONG);
            bytes[p + 1] = (byte) (size - LONG << 1 | 1); // a number of one byte, as short as the text is
            at = after;
        }
    }

    /** Writes what says of a text how long it is. {@return where the text begins} */
    private int head(int p, int kind, int length) {
        if (length < LONG) {
            bytes[p] = (byte) (kind | length);
            return p + 1;
        }
        bytes[p] = (byte) (kind | LONG);
        return number(p + 1, length - LONG);
    }

    /** Writes a number without sign: below the lowest bit set in its first byte are as many zeros as bytes follow. */
    private int number(int p, long value) {
        if (value >>> 7 == 0) {
            bytes[p] = (byte) (value << 1 | 1);
            return p + 1;
        }
        if (value >>> 14 == 0) {
            Words.little(bytes, p, value << 2 | 2);
            return p + 2;
        }
        int groups = 3;
        while (groups < 9 && value >>> 7 * groups != 0) {
            groups++;
        }
        if (groups == 9) {
            bytes[p] = 0;
            Words.little(bytes, p + 1, value);
        } else {
            Words.little(bytes, p, value << groups | 1L << groups - 1);
        }
        return p + groups;
    }
}
