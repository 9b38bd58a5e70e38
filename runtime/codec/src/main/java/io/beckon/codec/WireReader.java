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
 * twice), well-formed UTF-8, no count beyond the bytes that have arrived, nothing deeper or larger than the limits allow.
 *
 * <p>It is always one header ahead: that of the field that comes next. Because fields ascend and are asked for so, a field has not come
 * where the next one has a higher id, and one with a lower id is one that nobody knows. A field of another type than is asked for is refused.
 */
public class WireReader extends ValueReader {
    private static final int SHORT_COUNT = 15;

    /** What of a head is the type. */
    private static final int TYPE = 15;

    private @Nullable Skipper skipper;

    /** Reads all that is readable now, and so one message that nothing follows, within the default limits. */
    public WireReader(ByteBuf buffer) {
        this(buffer, DecodeLimits.DEFAULT);
    }

    /** Reads all that is readable now, and so one message that nothing follows; its size sets how much heap it may become. */
    public WireReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    @Override
    public boolean bool(int id) {
        return isPresent(id, BOOL) && fieldBool();
    }

    @Override
    public @Nullable Boolean optionalBool(int id) {
        return isPresent(id, BOOL) ? fieldBool() : null;
    }

    /** {@return the bool of the field that comes next} It stands in the header. */
    boolean fieldBool() {
        boolean value = (head & TYPE) == BOOL;
        next();
        return value;
    }

    @Override
    public byte i8(int id) {
        if (!isPresent(id, I8)) {
            return 0;
        }
        byte value = decodeI8();
        next();
        return value;
    }

    @Override
    public short i16(int id) {
        if (!isPresent(id, I16)) {
            return 0;
        }
        short value = decodeI16();
        next();
        return value;
    }

    @Override
    public int i32(int id) {
        if (!isPresent(id, I32)) {
            return 0;
        }
        int value = decodeI32();
        next();
        return value;
    }

    @Override
    public long i64(int id) {
        if (!isPresent(id, I64)) {
            return 0;
        }
        long value = decodeI64();
        next();
        return value;
    }

    @Override
    public double float64(int id) {
        if (!isPresent(id, DOUBLE)) {
            return 0;
        }
        double value = decodeFloat64();
        next();
        return value;
    }

    @Override
    public String string(int id) {
        if (!isPresent(id, BINARY)) {
            return "";
        }
        String value = decodeString();
        next();
        return value;
    }

    @Override
    public Bytes binary(int id) {
        if (!isPresent(id, BINARY)) {
            return Bytes.EMPTY;
        }
        Bytes value = decodeBinary();
        next();
        return value;
    }

    @Override
    @SuppressWarnings("NullAway") // as the contract says: there is no zero
    public UUID uuid(int id) {
        if (!isPresent(id, UUID)) {
            return null;
        }
        UUID value = decodeUuid();
        next();
        return value;
    }

    @Override
    @SuppressWarnings("unchecked") // only a bool's type is a bool's
    public <T extends @Nullable Object> @Nullable T value(int id, Codec<T> codec, @Nullable T absent) {
        WireType type = codec.type();
        if (!isPresent(id, type.code())) {
            return absent;
        }
        if (type.isBool()) {
            return (T) (Boolean) fieldBool();
        }
        T value = codec.decode(this);
        next();
        return value;
    }

    @Override
    public <T extends @Nullable Object> @Nullable T optionalValue(int id, Codec<T> codec) {
        return value(id, codec, null);
    }

    @Override
    public byte decodeI8() {
        return (byte) unsignedByte();
    }

    @Override
    public short decodeI16() {
        return (short) zigzag(3, 16);
    }

    @Override
    public int decodeI32() {
        return (int) zigzag(5, 32);
    }

    @Override
    public long decodeI64() {
        return zigzag(10, 64);
    }

    @Override
    public double decodeFloat64() {
        return fixed64();
    }

    @Override
    public String decodeString() {
        return utf8(length());
    }

    @Override
    public Bytes decodeBinary() {
        return Bytes.wrap(raw(length()));
    }

    @Override
    public UUID decodeUuid() {
        return fixed128();
    }

    @Override
    final boolean isPresent(int id, int type) {
        return head == (id << 4 | type) || isPresentAfterAll(id, WireType.ofCode(type));
    }

    /** {@return whether a field has come}, once those have been passed over that nobody asked for */
    private boolean isPresentAfterAll(int id, WireType type) {
        while (head < id << 4) {
            pass();
        }
        while (head >> 4 == id) {
            WireType came = announced();
            if (came == type || came.isBool() && type.isBool()) {
                return true;
            }
            passOtherType(came, type);
        }
        return false;
    }

    /** Passes over a field that has another type than is asked for, where that counts as one that has not come. */
    void passOtherType(WireType came, WireType wanted) {
        throw problem("a value of type " + came + ", where " + wanted + " was expected");
    }

    /** Passes over a field that nobody asked for. */
    void pass() {
        if (head >> 4 > Short.MAX_VALUE) {
            throw problem("a field id beyond " + Short.MAX_VALUE);
        }
        skip();
        next();
    }

    /**
     * Passes over the value of the field that comes next, however deep it goes, without recursion. Types, counts and depth are checked as
     * in reading; what only its reader would know is not: UTF-8, the order of ids, elements that stand twice.
     */
    final void skip() {
        if (skipper == null) {
            skipper = skipper();
        }
        skipper.field(announced(), limits.maxDepth() - depth);
    }

    Skipper skipper() {
        return new Skipper(this);
    }

    @Override
    void beginStruct(StructCodec<?> codec) {
        charge(codec.heapBytes());
        descendToStruct();
        first();
    }

    @Override
    void endStruct() {
        while (head != NO_FIELD) {
            pass();
        }
        ascend();
    }

    @Override
    int beginCase(String union) {
        if (head == NO_FIELD) {
            throw problem("no case in the union " + union);
        }
        return head >> 4;
    }

    @Override
    void passCase(int id, String union) {
        pass();
    }

    @Override
    void endCase(String union) {
        if (head != NO_FIELD) {
            throw problem("a second case in the union " + union);
        }
    }

    /** Goes to the header of a struct's first field. */
    void first() {
        next(0);
    }

    /** Goes to the next header. What is wrong with a type or id in it is found out when the field is passed over, as it has to be. */
    void next() {
        next(head & ~TYPE);
    }

    private void next(int last) {
        if (at < end) {
            int header = bytes[at] & 0xFF;
            if (header > TYPE) {
                at++;
                head = last + header;
                return;
            }
            if (header == 0) {
                at++;
                head = NO_FIELD;
                return;
            }
        }
        otherHeader();
    }

    /** Goes to a header with its id behind it, or to one beyond the window. */
    private void otherHeader() {
        int header = unsignedByte();
        if (header == 0) {
            head = NO_FIELD;
            return;
        }
        int last = head;
        int delta = header >>> 4;
        int id = delta == 0 ? (short) zigzag(3, 16) : (last == NO_FIELD ? 0 : last >> 4) + delta;
        if (last != NO_FIELD && id <= last >> 4) {
            throw problem("field id " + id + " comes after " + (last >> 4) + "; ids ascend, each at most once");
        }
        head = id << 4 | header & TYPE;
    }

    @Override
    int beginList(WireType self, WireType element) {
        int header = unsignedByte();
        int count = header >>> 4 == SHORT_COUNT ? count() : header >>> 4;
        if (count > 0) {
            expectElement(element, type(header & 0x0F));
        }
        return begin(count, element.leastBytes());
    }

    @Override
    int beginMap(WireType key, WireType value) {
        int count = count();
        if (count > 0) {
            int header = unsignedByte();
            expectElement(key, type(header >>> 4));
            expectElement(value, type(header & 0x0F));
        }
        return begin(count, key.leastBytes() + value.leastBytes());
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

    @Override
    public boolean decodeBool() {
        int value = unsignedByte();
        if (value > 2) {
            throw problem("a bool is 0, 1 or 2, not " + value);
        }
        return value == 1;
    }

    final void expectElement(WireType wanted, WireType found) {
        if (found != wanted && !(found.isBool() && wanted.isBool())) {
            throw problem("elements of type " + found + ", where " + wanted + " was expected");
        }
    }

    /** {@return the type of the field that comes next} */
    final WireType announced() {
        int code = head & TYPE;
        if (!WireType.isCode(code)) {
            throw noType(code);
        }
        return WireType.ofCode(code);
    }
}
