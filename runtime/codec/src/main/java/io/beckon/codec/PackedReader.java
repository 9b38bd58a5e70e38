/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the packed encoding from a buffer's reader index, strictly: shortest numbers, well-formed UTF-8, no bits that mean nothing, no
 * count beyond the bytes that have arrived, nothing deeper or larger than the limits allow. All fields have come that are not optional; ids
 * serve messages.
 */
public class PackedReader extends ValueReader {
    private static final int LONGEST_NUMBER = 9;

    /** How many bits of a head are looked at together. */
    private static final int WORD = 64;

    /** Stands for the bits of a struct without a head. */
    private static final int NO_HEAD = -1;

    /** Per depth, where the bits of a longer head go on. */
    private int[] headsGoOn = {};

    /** How many bools are to come of a list of them, and those of the byte that was read last. */
    private int bools;

    private int boolBits;

    /** Reads all that is readable now, and so one message that nothing follows; its size sets how much heap it may become. */
    public PackedReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    @Override
    public boolean bool(int id) {
        head = id << 4;
        return bitsLeft == NO_HEAD ? decodeBool() : bit();
    }

    @Override
    public @Nullable Boolean optionalBool(int id) {
        boolean isThere = bit();
        boolean value = bit();
        return isThere ? value : null;
    }

    @Override
    @SuppressWarnings("unchecked") // only a bool's type is a bool's
    public <T extends @Nullable Object> @Nullable T value(int id, Codec<T> codec, @Nullable T absent) {
        head = id << 4;
        return codec.type().isBool() ? (T) (Boolean) bool(id) : codec.decode(this);
    }

    @Override
    @SuppressWarnings("unchecked") // only a bool's type is a bool's
    public <T extends @Nullable Object> @Nullable T optionalValue(int id, Codec<T> codec) {
        if (codec.type().isBool()) {
            return (T) optionalBool(id);
        }
        head = id << 4;
        return bit() ? codec.decode(this) : null;
    }

    @Override
    public byte i8(int id) {
        head = id << 4;
        return decodeI8();
    }

    @Override
    public short i16(int id) {
        head = id << 4;
        return decodeI16();
    }

    @Override
    public int i32(int id) {
        head = id << 4;
        return decodeI32();
    }

    @Override
    public long i64(int id) {
        head = id << 4;
        return decodeI64();
    }

    @Override
    public double float64(int id) {
        head = id << 4;
        return decodeFloat64();
    }

    @Override
    public String string(int id) {
        head = id << 4;
        return decodeString();
    }

    @Override
    public Bytes binary(int id) {
        head = id << 4;
        return decodeBinary();
    }

    @Override
    public UUID uuid(int id) {
        head = id << 4;
        return decodeUuid();
    }

    /** {@return a bool that has no place in a head: in a container, in a union, or as a result} */
    @Override
    public boolean decodeBool() {
        if (bools > 0) {
            return listed();
        }
        int value = unsignedByte();
        if (value > 1) {
            throw problem("a bool is 0 or 1, not " + value);
        }
        return value == 1;
    }

    @Override
    public byte decodeI8() {
        return (byte) unsignedByte();
    }

    @Override
    public short decodeI16() {
        return (short) zigzag(number(16));
    }

    @Override
    public int decodeI32() {
        return (int) zigzag(number(32));
    }

    @Override
    public long decodeI64() {
        return zigzag(number(64));
    }

    @Override
    public String decodeString() {
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

    @Override
    public Bytes decodeBinary() {
        return Bytes.wrap(raw(length(number(32))));
    }

    @Override
    public double decodeFloat64() {
        return fixed64();
    }

    @Override
    public UUID decodeUuid() {
        return fixed128();
    }

    @Override
    boolean isPresent(int id, int type) {
        return bit();
    }

    @Override
    void beginStruct(StructCodec<?> codec) {
        charge(codec.heapBytes());
        descendToStruct();
        int size = codec.headBytes();
        if (size == 0) {
            bitsLeft = NO_HEAD;
        } else if (size <= 8) {
            require(size);
            bits = Words.little(bytes, at) & -1L >>> 64 - 8 * size;
            requireMeaning(codec.headBits(), bits);
            bitsLeft = WORD;
            at += size;
        } else {
            beginWide(codec, size);
        }
    }

    @Override
    void endStruct() {
        ascend();
    }

    private void beginWide(StructCodec<?> codec, int size) {
        int position = position();
        pass(size);
        int last = (codec.headBits() - 1) / WORD * WORD;
        requireMeaning(codec.headBits() - last, wordAt(position + last / 8) & -1L >>> WORD - 8 * (size - last / 8));
        if (depth >= headsGoOn.length) {
            headsGoOn = Arrays.copyOf(headsGoOn, 2 * depth);
        }
        headsGoOn[depth] = position;
        bitsLeft = 0;
    }

    private void nextWord() {
        if (bitsLeft == NO_HEAD) {
            throw new IllegalStateException("a codec reads a bool or optional field that it does not say it has");
        }
        bits = wordAt(headsGoOn[depth]);
        headsGoOn[depth] += 8;
        bitsLeft = WORD;
    }

    private void requireMeaning(int count, long bits) {
        if (count < WORD && bits >>> count != 0) {
            throw problem("bits that stand for no field");
        }
    }

    /** {@return the next bit of the head} */
    boolean bit() {
        if (bitsLeft <= 0) {
            nextWord();
        }
        bitsLeft--;
        long next = bits;
        bits = next >>> 1;
        return (next & 1) != 0;
    }

    @Override
    int beginCase(String union) {
        int id = decodeI32();
        head = id << 4;
        return id;
    }

    @Override
    void passCase(int id, String union) {
        throw problem("no case of the union " + union + " has the number " + id);
    }

    @Override
    void endCase(String union) {}

    @Override
    int beginList(WireType self, WireType element) {
        int count = checkedCount(number(32));
        if (self != WireType.LIST || !element.isBool()) {
            return begin(count, element.leastBytes());
        }
        believe(count + 7 >> 3, 1);
        owed += count;
        descend();
        bools = count;
        boolBits = 0;
        return count;
    }

    @Override
    int beginMap(WireType key, WireType value) {
        return begin(checkedCount(number(32)), key.leastBytes() + value.leastBytes());
    }

    /** {@return the next of a list of bools, eight of which share a byte} */
    private boolean listed() {
        if (boolBits <= 1) {
            int count = Math.min(8, bools);
            int next = unsignedByte();
            if (next >>> count != 0) {
                at--;
                throw problem("bits that stand for no field");
            }
            // A bit more tells when all are gone.
            boolBits = next | 1 << count;
        }
        boolean isSet = (boolBits & 1) != 0;
        boolBits >>>= 1;
        bools--;
        return isSet;
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
            byte[] copy = raw(length);
            return Latin1.text(copy, 0, length);
        }
        chargeBytes(length);
        String text = Latin1.text(bytes, at, length);
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
    long number(int maxBits) {
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
