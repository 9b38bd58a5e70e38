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

/** Reads Apache Thrift's binary encoding (thrift-binary-protocol.md) within the limits that hold for the compact one. */
final class BinaryReader extends LenientReader {
    private @Nullable BinarySkipper skipper;

    BinaryReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    @Override
    boolean anyField() {
        int code = unsignedByte();
        if (code == 0) {
            field = NO_FIELD;
            return false;
        }
        announced = type(code).code();
        field = (short) fixed16();
        return true;
    }

    @Override
    public void skip() {
        if (skipper == null) {
            skipper = new BinarySkipper(this);
        }
        skipper.skip(announced(), limits.maxDepth() - depth);
    }

    /** {@return a bool; 2 is false, as in Apache Thrift's Java} */
    @Override
    public boolean bool() {
        if (!announced().isBool()) {
            throw mismatch(WireType.TRUE);
        }
        return boolElement();
    }

    @Override
    public short i16() {
        expect(WireType.I16);
        return (short) fixed16();
    }

    @Override
    public int i32() {
        expect(WireType.I32);
        return fixed32();
    }

    @Override
    public long i64() {
        expect(WireType.I64);
        return big64();
    }

    @Override
    public double float64() {
        expect(WireType.DOUBLE);
        return Double.longBitsToDouble(big64());
    }

    @Override
    public UUID uuid() {
        expect(WireType.UUID);
        return fixed128();
    }

    @Override
    int beginList(WireType self, WireType element) {
        expect(self);
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
        expect(WireType.MAP);
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
