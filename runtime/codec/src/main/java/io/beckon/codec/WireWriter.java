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
 * Writes Apache Thrift's compact encoding behind a buffer's writer index, always in its shortest form. Nothing is written for a null.
 *
 * <p>The bytes are in the buffer when the outermost struct or container has ended; what is written outside of any, after {@link #flush}.
 */
public class WireWriter extends ByteOutput {
    private static final int SHORT_COUNT = 15;
    private static final int LONGEST_DELTA = 15;

    /** What a short text takes at most. */
    private static final int MOST_SHORT = 3 * SHORT_TEXT + Words.SIZE;

    /** Stands for the id 0 where it was written last, because {@link #last} is 0 at a struct's beginning. */
    private static final int ZERO_WRITTEN = Integer.MIN_VALUE;

    /** The id of the field written last in the innermost struct. */
    private int last;

    /** Writes into a buffer that grows as needed. */
    public WireWriter(ByteBuf buffer) {
        super(buffer);
    }

    /** Writes a bool field, whose value is in its header. */
    @Override
    public void bool(int id, boolean value) {
        at = header(id, value ? ValueReader.BOOL : ValueReader.BOOL + 1);
    }

    @Override
    public void i8(int id, byte value) {
        int p = header(id, ValueReader.I8);
        bytes[p] = value;
        at = p + 1;
    }

    @Override
    public void i16(int id, short value) {
        at = varint(header(id, ValueReader.I16), zigzag(value));
    }

    @Override
    public void i32(int id, int value) {
        at = varint(header(id, ValueReader.I32), zigzag(value));
    }

    @Override
    public void i64(int id, long value) {
        at = varint(header(id, ValueReader.I64), zigzag(value));
    }

    @Override
    public void float64(int id, double value) {
        at = fixed64(header(id, ValueReader.DOUBLE), value);
    }

    @Override
    public void string(int id, String value) {
        at = header(id, ValueReader.BINARY);
        encodeString(value);
    }

    @Override
    public void binary(int id, Bytes value) {
        at = header(id, ValueReader.BINARY);
        encodeBinary(value);
    }

    @Override
    public void uuid(int id, UUID value) {
        at = header(id, ValueReader.UUID);
        encodeUuid(value);
    }

    @Override
    public <T extends @Nullable Object> void value(int id, Codec<T> codec, T value) {
        if (value instanceof Boolean bool) {
            bool(id, bool);
        } else {
            at = header(id, codec.type().code());
            codec.encode(value, this);
        }
    }

    @Override
    public void encodeBool(boolean value) {
        encodeI8((byte) (value ? WireType.TRUE : WireType.FALSE).code());
    }

    @Override
    public void encodeI8(byte value) {
        int p = room();
        bytes[p] = value;
        at = p + 1;
    }

    @Override
    public void encodeI16(short value) {
        at = varint(room(), zigzag(value));
    }

    @Override
    public void encodeI32(int value) {
        at = varint(room(), zigzag(value));
    }

    @Override
    public void encodeI64(long value) {
        at = varint(room(), zigzag(value));
    }

    @Override
    public void encodeFloat64(double value) {
        at = fixed64(room(), value);
    }

    @Override
    public void encodeString(String value) {
        if (value.length() > SHORT_TEXT) {
            longString(value);
            return;
        }
        int p = room(1 + MOST_SHORT);
        int after = utf8(value, p + 1);
        bytes[p] = (byte) (after - p - 1);
        at = after;
    }

    private void longString(String value) {
        if (value.length() > MEDIUM_TEXT) {
            byte[] utf8 = utf8(value);
            at = varint(room(), utf8.length);
            rawBytes(utf8);
            return;
        }
        int p = room(2 + utf8Room(value));
        int after = utf8(value, p + 2);
        int size = after - p - 2;
        if (size < 0x80) {
            System.arraycopy(bytes, p + 2, bytes, p + 1, size);
        }
        at = varint(p, size) + size;
    }

    @Override
    public void encodeBinary(Bytes value) {
        at = varint(room(), value.size());
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
    long beginStruct(StructCodec<?> codec) {
        int around = last;
        descendToStruct();
        last = 0;
        return around;
    }

    @Override
    void endStruct(StructCodec<?> codec, long around) {
        int p = room();
        bytes[p] = 0;
        at = p + 1;
        last = (int) around;
        ascend();
    }

    @Override
    void beginList(WireType self, WireType element, int count) {
        descend();
        int p = room();
        boolean isShort = count < SHORT_COUNT;
        bytes[p] = (byte) ((isShort ? count : SHORT_COUNT) << 4 | element.code());
        at = isShort ? p + 1 : varint(p + 1, count);
    }

    @Override
    void beginMap(WireType key, WireType value, int count) {
        descend();
        int p = varint(room(), count);
        if (count > 0) {
            bytes[p++] = (byte) (key.code() << 4 | value.code());
        }
        at = p;
    }

    /** Writes a field's header. {@return where its value begins, with room for a number} */
    private int header(int id, int type) {
        int p = room();
        int delta = id - last;
        if (delta > 0 && delta <= LONGEST_DELTA && id == (short) id) {
            last = id;
            bytes[p] = (byte) (delta << 4 | type);
            return p + 1;
        }
        return otherHeader(p, id, type);
    }

    private int otherHeader(int start, int id, int type) {
        int before = last == ZERO_WRITTEN ? 0 : last;
        boolean first = last == 0;
        if (id <= before && !first || id != (short) id) {
            throw new EncodeException("field id " + id + " does not ascend within 16 bits");
        }
        last = id == 0 ? ZERO_WRITTEN : id;
        int delta = id - before;
        if (delta > 0 && delta <= LONGEST_DELTA) {
            bytes[start] = (byte) (delta << 4 | type);
            return start + 1;
        }
        bytes[start] = (byte) type;
        return varint(start + 1, zigzag(id));
    }

    private static long zigzag(int value) {
        return (value << 1 ^ value >> 31) & 0xFFFF_FFFFL;
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    /** Writes byte by byte: that the JVM guesses how many there are is quicker than to find it out, because what follows need not wait. */
    private int varint(int start, long value) {
        byte[] to = bytes;
        int p = start;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            to[p++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        to[p++] = (byte) rest;
        return p;
    }
}
