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

/** Writes Apache Thrift's binary encoding (thrift-binary-protocol.md): numbers big-endian and of fixed size. */
final class BinaryWriter extends WireWriter {
    BinaryWriter(ByteBuf buffer) {
        super(buffer);
    }

    @Override
    public <T extends @Nullable Object> void value(int id, Codec<T> codec, T value) {
        at = header(id, codec.type());
        codec.encode(value, this);
    }

    @Override
    public void bool(int id, boolean value) {
        at = header(id, WireType.TRUE);
        encodeBool(value);
    }

    @Override
    public void i8(int id, byte value) {
        at = header(id, WireType.I8);
        encodeI8(value);
    }

    @Override
    public void i16(int id, short value) {
        at = header(id, WireType.I16);
        encodeI16(value);
    }

    @Override
    public void i32(int id, int value) {
        at = header(id, WireType.I32);
        encodeI32(value);
    }

    @Override
    public void i64(int id, long value) {
        at = header(id, WireType.I64);
        encodeI64(value);
    }

    @Override
    public void float64(int id, double value) {
        at = header(id, WireType.DOUBLE);
        encodeFloat64(value);
    }

    @Override
    public void string(int id, String value) {
        at = header(id, WireType.BINARY);
        encodeString(value);
    }

    @Override
    public void binary(int id, Bytes value) {
        at = header(id, WireType.BINARY);
        encodeBinary(value);
    }

    @Override
    public void uuid(int id, UUID value) {
        at = header(id, WireType.UUID);
        encodeUuid(value);
    }

    @Override
    public void encodeBool(boolean value) {
        encodeI8((byte) (value ? 1 : 0));
    }

    @Override
    public void encodeI16(short value) {
        at = fixed16(room(), value);
    }

    @Override
    public void encodeI32(int value) {
        at = fixed32(room(), value);
    }

    @Override
    public void encodeI64(long value) {
        at = fixed64(room(), value);
    }

    @Override
    public void encodeFloat64(double value) {
        at = fixed64(room(), Double.doubleToLongBits(value));
    }

    @Override
    public void encodeString(String value) {
        if (value.length() <= MEDIUM_TEXT) {
            int p = room(4 + utf8Room(value));
            int after = utf8(value, p + 4);
            fixed32(p, after - p - 4);
            at = after;
        } else {
            byte[] utf8 = utf8(value);
            at = fixed32(room(), utf8.length);
            rawBytes(utf8);
        }
    }

    @Override
    public void encodeBinary(Bytes value) {
        at = fixed32(room(), value.size());
        rawBytes(value.array());
    }

    @Override
    void beginList(WireType self, WireType element, int count) {
        descend();
        int p = room();
        bytes[p] = (byte) BinaryTypes.code(element);
        at = fixed32(p + 1, count);
    }

    @Override
    void beginMap(WireType key, WireType value, int count) {
        descend();
        int p = room();
        bytes[p] = (byte) BinaryTypes.code(key);
        bytes[p + 1] = (byte) BinaryTypes.code(value);
        at = fixed32(p + 2, count);
    }

    private int header(int id, WireType type) {
        if (id != (short) id) {
            throw new EncodeException("field id " + id + " does not fit into 16 bits");
        }
        int p = room();
        bytes[p] = (byte) BinaryTypes.code(type);
        return fixed16(p + 1, id);
    }

    private int fixed16(int p, int value) {
        bytes[p] = (byte) (value >> 8);
        bytes[p + 1] = (byte) value;
        return p + 2;
    }

    private int fixed32(int p, int value) {
        bytes[p] = (byte) (value >> 24);
        bytes[p + 1] = (byte) (value >> 16);
        return fixed16(p + 2, value);
    }

    private int fixed64(int p, long value) {
        Words.big(bytes, p, value);
        return p + 8;
    }
}
