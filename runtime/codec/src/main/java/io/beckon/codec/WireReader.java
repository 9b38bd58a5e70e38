/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads Apache Thrift's compact encoding from a buffer's reader index, strictly: no overlong varints, ascending field ids (and so none
 * twice), well-formed UTF-8, no count beyond the bytes that have arrived, nothing deeper or larger than the limits allow. Every
 * violation is a {@link DecodeException} that says where.
 *
 * <p>Values are asked for by type; a value of another type is refused. Not thread-safe. The buffer stays the caller's.
 */
public class WireReader extends ByteInput {
    private static final int SHORT_COUNT = 15;

    /** Stands for a bool in a container, which is a byte. */
    static final int BOOL_ELEMENT = 16;

    private static final int TRUE = WireType.TRUE.code();
    private static final int FALSE = WireType.FALSE.code();

    private @Nullable Skipper skipper;

    /** The number of the type of the value that comes next, or {@link #BOOL_ELEMENT}: a number, because storing an object costs more. */
    int announced = WireType.STRUCT.code();

    /** Reads all that is readable now, and so one message that nothing follows, within the default limits. */
    public WireReader(ByteBuf buffer) {
        this(buffer, DecodeLimits.DEFAULT);
    }

    /** Reads all that is readable now, and so one message that nothing follows; its size sets how much heap it may become. */
    public WireReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    /** Goes to the next field of the innermost struct. {@return false at the struct's end} */
    public boolean nextField() {
        if (at < end) {
            int header = bytes[at];
            int type = header & 0x0F;
            int delta = header >>> 4 & 0x0F;
            int last = field == NO_FIELD ? 0 : field;
            int id = last + delta;
            if (delta > 0 && last >= 0 && WireType.isCode(type) && id <= Short.MAX_VALUE) {
                at++;
                field = id;
                announced = type;
                return true;
            }
        }
        return otherField();
    }

    /** Goes to a field that has its id behind its header, to the struct's end, or says what is wrong. */
    private boolean otherField() {
        int header = unsignedByte();
        if (header == 0) {
            field = NO_FIELD;
            return false;
        }
        int type = header & 0x0F;
        if (!WireType.isCode(type)) {
            throw noType(type);
        }
        int last = field;
        int delta = header >>> 4;
        int id = delta == 0 ? (short) zigzag(3, 16) : (last == NO_FIELD ? 0 : last) + delta;
        if (id <= last || id > Short.MAX_VALUE) {
            throw problem("field id " + id + " comes after " + last + "; ids ascend, each at most once");
        }
        field = id;
        announced = type;
        return true;
    }

    /** {@return the id of the field that {@link #nextField} went to} */
    public int fieldId() {
        return field;
    }

    /**
     * Passes over the value that was announced, however deep it goes, without recursion. Types, counts and depth are checked as in
     * reading; what only its reader would know is not: UTF-8, the order of ids, elements that stand twice.
     */
    public void skip() {
        if (announced == TRUE || announced == FALSE) {
            return;
        }
        if (skipper == null) {
            skipper = new Skipper(this);
        }
        skipper.skip(announced(), limits.maxDepth() - depth);
    }

    /** {@return a value of any type} */
    public <T> T value(Codec<T> codec) {
        return codec.decode(this);
    }

    /** {@return a bool} */
    public boolean bool() {
        if (announced == TRUE || announced == FALSE) {
            return announced == TRUE;
        }
        if (announced != BOOL_ELEMENT) {
            throw mismatch(WireType.TRUE);
        }
        return boolElement();
    }

    /** {@return an i8} */
    public byte i8() {
        expect(WireType.I8);
        return (byte) unsignedByte();
    }

    /** {@return an i16} */
    public short i16() {
        expect(WireType.I16);
        return (short) zigzag(3, 16);
    }

    /** {@return an i32} */
    public int i32() {
        expect(WireType.I32);
        return (int) zigzag(5, 32);
    }

    /** {@return an i64} */
    public long i64() {
        expect(WireType.I64);
        return zigzag(10, 64);
    }

    /** {@return a double} */
    public double float64() {
        expect(WireType.DOUBLE);
        return fixed64();
    }

    /** {@return a string} */
    public String string() {
        expect(WireType.BINARY);
        return utf8(length());
    }

    /** {@return a binary} */
    public Bytes binary() {
        expect(WireType.BINARY);
        return Bytes.wrap(raw(length()));
    }

    /** {@return a uuid} */
    public UUID uuid() {
        expect(WireType.UUID);
        return fixed128();
    }

    /** Begins a struct, whose fields come next. {@return how deep they stand} */
    int beginStruct(StructCodec<?> codec) {
        expect(WireType.STRUCT);
        charge(codec.heapBytes());
        descend();
        return depth;
    }

    /** Goes back to where the innermost struct began, after a {@link FieldMismatch}. */
    void restartStruct() {
        throw new IllegalStateException("only a lenient reader begins a struct anew");
    }

    /** Begins a list or set. {@return how many elements come next} */
    int beginList(WireType self, WireType element) {
        expect(self);
        int header = unsignedByte();
        int count = header >>> 4 == SHORT_COUNT ? count() : header >>> 4;
        if (count > 0) {
            expectElement(element, type(header & 0x0F));
        }
        return begin(count, element.leastBytes());
    }

    /** Begins a map. {@return how many entries come next} */
    int beginMap(WireType key, WireType value) {
        expect(WireType.MAP);
        int count = count();
        if (count > 0) {
            int header = unsignedByte();
            expectElement(key, type(header >>> 4));
            expectElement(value, type(header & 0x0F));
        }
        return begin(count, key.leastBytes() + value.leastBytes());
    }

    /** {@return an element of the container that was begun} */
    <T> T element(Codec<T> codec) {
        WireType type = codec.type();
        owed -= type.leastBytes();
        announced = type.isBool() ? BOOL_ELEMENT : type.code();
        return codec.decode(this);
    }

    WireType type(int code) {
        if (!WireType.isCode(code)) {
            throw noType(code);
        }
        return WireType.ofCode(code);
    }

    private DecodeException noType(int code) {
        return problem("no type has the number " + code);
    }

    int length() {
        long length = varint(5, 32);
        if (length > end - at) {
            requireInMessage(length);
        }
        return (int) length;
    }

    /** {@return a container's count, which {@link #believe} has yet to look at} */
    int count() {
        return checkedCount(varint(5, 32));
    }

    /** Reads a varint of at most so many bytes and bits, in its shortest form. */
    long varint(int maxBytes, int maxBits) {
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
        }
        return longVarint(maxBytes, maxBits);
    }

    /** Reads what is right and has at most eight bytes at once, and leaves all else to {@link #anyVarint}. */
    private long longVarint(int maxBytes, int maxBits) {
        if (at < end) {
            long word = Words.little(bytes, at);
            long stops = ~word & Words.HIGH_BITS;
            int bits = Long.numberOfTrailingZeros(stops) + 1;
            int size = bits >>> 3;
            if (stops != 0 && size <= end - at) {
                long value = Words.gather(word & -1L >>> 64 - bits);
                boolean shortest = value >>> 7 * (size - 1) != 0 || size == 1;
                if (shortest && (maxBits == 64 || value >>> maxBits == 0)) {
                    at += size;
                    return value;
                }
            }
        }
        return anyVarint(maxBytes, maxBits);
    }

    private long anyVarint(int maxBytes, int maxBits) {
        long value = 0;
        for (int i = 0; i < maxBytes; i++) {
            int next = unsignedByte();
            value |= (long) (next & 0x7F) << (7 * i);
            if (next < 0x80) {
                if (next == 0 && i > 0) {
                    throw problem("a varint with bytes to spare");
                }
                boolean tooWide = maxBits == 64 ? i == 9 && next > 1 : value >>> maxBits != 0;
                if (tooWide) {
                    break;
                }
                return value;
            }
        }
        throw problem("a varint beyond " + maxBits + " bits");
    }

    final long zigzag(int maxBytes, int maxBits) {
        long value = varint(maxBytes, maxBits);
        return (value >>> 1) ^ -(value & 1);
    }

    final boolean boolElement() {
        int value = unsignedByte();
        if (value > 2) {
            throw problem("a bool is 0, 1 or 2, not " + value);
        }
        return value == 1;
    }

    final void expect(WireType wanted) {
        if (announced != wanted.code()) {
            throw mismatch(wanted);
        }
    }

    final void expectElement(WireType wanted, WireType found) {
        if (found != wanted && !(found.isBool() && wanted.isBool())) {
            throw problem("elements of type " + found + ", where " + wanted + " was expected");
        }
    }

    final WireType announced() {
        return announced == BOOL_ELEMENT ? WireType.TRUE : WireType.ofCode(announced);
    }

    RuntimeException mismatch(WireType wanted) {
        return problem("a value of type " + announced() + ", where " + wanted + " was expected");
    }
}
