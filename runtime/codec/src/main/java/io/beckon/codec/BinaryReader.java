/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;

/** Reads Apache Thrift's binary encoding (thrift-binary-protocol.md) within the limits that hold for the compact one. */
final class BinaryReader extends LenientReader {
    BinaryReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    @Override
    int anyHeader() {
        int code = unsignedByte();
        if (code == 0) {
            return NO_FIELD;
        }
        int type = type(code).code();
        return (short) fixed16() << 4 | type;
    }

    @Override
    Skipper skipper() {
        return new BinarySkipper(this);
    }

    /** {@return the bool of the field that comes next}; 2 is false, as in Apache Thrift's Java */
    @Override
    boolean fieldBool() {
        boolean value = decodeBool();
        next();
        return value;
    }

    @Override
    public short decodeI16() {
        return (short) fixed16();
    }

    @Override
    public int decodeI32() {
        return fixed32();
    }

    @Override
    public long decodeI64() {
        return big64();
    }

    @Override
    public double decodeFloat64() {
        return Double.longBitsToDouble(big64());
    }

    @Override
    int beginList(WireType self, WireType element) {
        int code = unsignedByte();
        int count = count();
        if (count > 0) {
            expectElement(element, type(code));
            believe(count, BinaryTypes.leastBytes(element));
        }
        return begin(count, element.leastBytes());
    }

    @Override
    int beginMap(WireType key, WireType value) {
        int keyCode = unsignedByte();
        int valueCode = unsignedByte();
        int count = count();
        if (count > 0) {
            expectElement(key, type(keyCode));
            expectElement(value, type(valueCode));
            believe(count, BinaryTypes.leastBytes(key) + BinaryTypes.leastBytes(value));
        }
        return begin(count, key.leastBytes() + value.leastBytes());
    }

    @Override
    WireType type(int code) {
        WireType type = BinaryTypes.of(code);
        if (type == null) {
            throw problem("no type has the number " + code);
        }
        return type;
    }

    @Override
    int length() {
        int length = notNegative(fixed32());
        requireInMessage(length);
        return length;
    }

    @Override
    int count() {
        return checkedCount(notNegative(fixed32()));
    }

    int fixed16() {
        require(2);
        int value = (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
        at += 2;
        return value;
    }

    private int fixed32() {
        require(4);
        int value = (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
        at += 4;
        return value;
    }

    private long big64() {
        require(8);
        long value = Words.big(bytes, at);
        at += 8;
        return value;
    }

    private int notNegative(int size) {
        if (size < 0) {
            throw problem("a size of " + size);
        }
        return size;
    }
}
