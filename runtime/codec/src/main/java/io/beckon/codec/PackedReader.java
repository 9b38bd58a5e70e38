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
 * Reads the packed encoding from a buffer's reader index, strictly: shortest numbers, well-formed UTF-8, no bits that mean nothing, no
 * count beyond the bytes that have arrived, nothing deeper or larger than the limits allow. Every violation is a {@link DecodeException}
 * that says where; for that, fields are asked for with their ids.
 *
 * <p>Not thread-safe. The buffer stays the caller's.
 */
public final class PackedReader extends ByteInput {
    private static final int LONGEST_NUMBER = 9;

    /** Reads all that is readable now, and so one message that nothing follows; its size sets how much heap it may become. */
    public PackedReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    /** {@return the bits of a struct's head, at most 64, the first one lowest} */
    public long bits(int count) {
        int size = PackedWriter.bytesFor(count);
        require(size);
        long bits = Words.little(bytes, at) & -1L >>> 64 - 8 * size;
        if (count < 64 && bits >>> count != 0) {
            throw problem("bits that stand for no field");
        }
        at += size;
        return bits;
    }

    /** {@return which case of a union comes next} */
    public int unionCase() {
        int id = i32();
        field = id;
        return id;
    }

    /** {@return what to throw if a union has no such case, though both sides agreed on the schema} */
    public DecodeException noCase(String union) {
        return problem("no case of the union " + union + " has the number " + field);
    }

    /** {@return the i8 of a field} */
    public byte i8(int id) {
        field = id;
        return i8();
    }

    /** {@return the i16 of a field} */
    public short i16(int id) {
        field = id;
        return i16();
    }

    /** {@return the i32 of a field} */
    public int i32(int id) {
        field = id;
        return i32();
    }

    /** {@return the i64 of a field} */
    public long i64(int id) {
        field = id;
        return i64();
    }

    /** {@return the double of a field} */
    public double float64(int id) {
        field = id;
        return fixed64();
    }

    /** {@return the string of a field} */
    public String string(int id) {
        field = id;
        return string();
    }

    /** {@return the binary of a field} */
    public Bytes binary(int id) {
        field = id;
        return binary();
    }

    /** {@return the uuid of a field} */
    public UUID uuid(int id) {
        field = id;
        return fixed128();
    }

    /** {@return the i8 of a field, or null if it is not there, which 0 says} */
    public @Nullable Byte i8(int id, long present) {
        return present == 0 ? null : i8(id);
    }

    /** {@return the i16 of a field, or null if it is not there, which 0 says} */
    public @Nullable Short i16(int id, long present) {
        return present == 0 ? null : i16(id);
    }

    /** {@return the i32 of a field, or null if it is not there, which 0 says} */
    public @Nullable Integer i32(int id, long present) {
        return present == 0 ? null : i32(id);
    }

    /** {@return the i64 of a field, or null if it is not there, which 0 says} */
    public @Nullable Long i64(int id, long present) {
        return present == 0 ? null : i64(id);
    }

    /** {@return the double of a field, or null if it is not there, which 0 says} */
    public @Nullable Double float64(int id, long present) {
        return present == 0 ? null : float64(id);
    }

    /** {@return the string of a field, or null if it is not there, which 0 says} */
    public @Nullable String string(int id, long present) {
        return present == 0 ? null : string(id);
    }

    /** {@return the binary of a field, or null if it is not there, which 0 says} */
    public @Nullable Bytes binary(int id, long present) {
        return present == 0 ? null : binary(id);
    }

    /** {@return the uuid of a field, or null if it is not there, which 0 says} */
    public @Nullable UUID uuid(int id, long present) {
        return present == 0 ? null : uuid(id);
    }

    /** {@return a bool that has no place in a head: in a container, a union, or as a result} */
    public boolean bool() {
        int value = unsignedByte();
        if (value > 1) {
            throw problem("a bool is 0 or 1, not " + value);
        }
        return value == 1;
    }

    /** {@return an i8} */
    public byte i8() {
        return (byte) unsignedByte();
    }

    /** {@return an i16} */
    public short i16() {
        return (short) zigzag(number(16));
    }

    /** {@return an i32} */
    public int i32() {
        return (int) zigzag(number(32));
    }

    /** {@return an i64} */
    public long i64() {
        return zigzag(number(64));
    }

    /** {@return a string} */
    public String string() {
        require(1);
        int first = bytes[at];
        if (first >= 0) {
            return endedString();
        }
        at++;
        int length = first & PackedWriter.LONG;
        if (length == PackedWriter.LONG) {
            length = length(PackedWriter.LONG + number(32));
        }
        return (first & 0x40) == 0 ? latin1(length) : utf8(length);
    }

    /** {@return a binary} */
    public Bytes binary() {
        return Bytes.wrap(raw(length(number(32))));
    }

    /** Begins a struct. {@return how deep its fields stand} */
    int beginStruct(int heapBytes) {
        charge(heapBytes);
        descend();
        return depth;
    }

    /** Begins a container. {@return how many elements or entries come next} */
    int begin(int leastBytes) {
        return begin(checkedCount(number(32)), leastBytes);
    }

    /** Begins a list of bools. {@return how many} */
    int beginBools() {
        int count = checkedCount(number(32));
        believe(count + 7 >> 3, 1);
        descend();
        return count;
    }

    /** {@return an element of the container that was begun} */
    <T> T element(Codec<T> codec) {
        owed -= codec.type().leastBytes();
        return codec.unpack(this);
    }

    private String endedString() {
        if (end - at < PackedWriter.LONGEST_ENDED) {
            require(Math.min(left(), PackedWriter.LONGEST_ENDED));
        }
        int most = Math.min(end - at, PackedWriter.LONGEST_ENDED);
        for (int i = 0; i < most; i += 8) {
            long last = Words.little(bytes, at + i) & Words.HIGH_BITS;
            if (last != 0) {
                int length = i + (Long.numberOfTrailingZeros(last) >>> 3) + 1;
                if (length <= most) {
                    bytes[at + length - 1] &= 0x7F;
                    return latin1(length);
                }
            }
        }
        throw problem("a string without an end in " + most + " bytes");
    }

    private String latin1(int length) {
        require(Math.min(length, Scratch.SIZE));
        if (length > end - at) {
            return new String(raw(length), StandardCharsets.ISO_8859_1);
        }
        chargeBytes(length);
        String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        at += length;
        return text;
    }

    private int length(long length) {
        requireInMessage(length);
        return (int) length;
    }

    private static long zigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    /** Reads a number without sign, of at most so many bits and in its shortest form. */
    private long number(int maxBits) {
        require(1);
        long word = Words.little(bytes, at);
        int size = Long.numberOfTrailingZeros(word | 0x100) + 1;
        if (size > end - at) {
            require(size);
            word = Words.little(bytes, at);
        }
        long value = size < LONGEST_NUMBER ? (word & -1L >>> 64 - 8 * size) >>> size : Words.little(bytes, at + 1);
        if (size > 1 && value >>> 7 * (size - 1) == 0) {
            throw problem("a number with bytes to spare");
        }
        if (maxBits < 64 && value >>> maxBits != 0) {
            throw problem("a number beyond " + maxBits + " bits");
        }
        at += size;
        return value;
    }
}
