/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes Apache Thrift's compact encoding behind a buffer's writer index, always in its shortest form. A method with an id writes a
 * field, header and value, and writes nothing for a null; a method without writes the bare value, as containers hold it.
 *
 * <p>The fields of a struct are written with ascending ids. What cannot be written is an {@link EncodeException}, after which the writer
 * is spent. Not thread-safe. The buffer stays the caller's.
 */
public final class WireWriter {
    private static final int MAX_DEPTH = DecodeLimits.DEFAULT.maxDepth();
    private static final int NO_FIELD = Integer.MIN_VALUE;
    private static final int SHORT_COUNT = 15;

    private final ByteBuf buffer;

    /** Per depth, the id of the field written last, or {@link #NO_FIELD} at a struct's beginning. */
    private int[] lastIds = new int[8];

    private int depth;

    /** Writes into a buffer that grows as needed. */
    public WireWriter(ByteBuf buffer) {
        this.buffer = buffer;
    }

    /** Writes a field of any type unless it is null. */
    public <T> void value(int id, Codec<T> codec, @Nullable T value) {
        if (value == null) {
            return;
        }
        if (codec.type().isBool()) {
            bool(id, (Boolean) value);
        } else {
            header(id, codec.type());
            codec.encode(value, this);
        }
    }

    /** Writes a bool field, whose value is in its header. */
    public void bool(int id, boolean value) {
        header(id, value ? WireType.TRUE : WireType.FALSE);
    }

    /** Writes a bool field unless it is null. */
    public void bool(int id, @Nullable Boolean value) {
        if (value != null) {
            bool(id, value.booleanValue());
        }
    }

    /** Writes an i8 field. */
    public void i8(int id, byte value) {
        header(id, WireType.I8);
        i8(value);
    }

    /** Writes an i8 field unless it is null. */
    public void i8(int id, @Nullable Byte value) {
        if (value != null) {
            i8(id, value.byteValue());
        }
    }

    /** Writes an i16 field. */
    public void i16(int id, short value) {
        header(id, WireType.I16);
        i16(value);
    }

    /** Writes an i16 field unless it is null. */
    public void i16(int id, @Nullable Short value) {
        if (value != null) {
            i16(id, value.shortValue());
        }
    }

    /** Writes an i32 field. */
    public void i32(int id, int value) {
        header(id, WireType.I32);
        i32(value);
    }

    /** Writes an i32 field unless it is null. */
    public void i32(int id, @Nullable Integer value) {
        if (value != null) {
            i32(id, value.intValue());
        }
    }

    /** Writes an i64 field. */
    public void i64(int id, long value) {
        header(id, WireType.I64);
        i64(value);
    }

    /** Writes an i64 field unless it is null. */
    public void i64(int id, @Nullable Long value) {
        if (value != null) {
            i64(id, value.longValue());
        }
    }

    /** Writes a double field. */
    public void float64(int id, double value) {
        header(id, WireType.DOUBLE);
        float64(value);
    }

    /** Writes a double field unless it is null. */
    public void float64(int id, @Nullable Double value) {
        if (value != null) {
            float64(id, value.doubleValue());
        }
    }

    /** Writes a string field unless it is null. */
    public void string(int id, @Nullable String value) {
        if (value != null) {
            header(id, WireType.BINARY);
            string(value);
        }
    }

    /** Writes a binary field unless it is null. */
    public void binary(int id, @Nullable Bytes value) {
        if (value != null) {
            header(id, WireType.BINARY);
            binary(value);
        }
    }

    /** Writes a uuid field unless it is null. */
    public void uuid(int id, @Nullable UUID value) {
        if (value != null) {
            header(id, WireType.UUID);
            uuid(value);
        }
    }

    /** Writes a bool as a container holds it. */
    public void bool(boolean value) {
        buffer.writeByte((value ? WireType.TRUE : WireType.FALSE).code());
    }

    /** Writes an i8. */
    public void i8(byte value) {
        buffer.writeByte(value);
    }

    /** Writes an i16. */
    public void i16(short value) {
        i32(value);
    }

    /** Writes an i32. */
    public void i32(int value) {
        unsigned(((value << 1) ^ (value >> 31)) & 0xFFFF_FFFFL);
    }

    /** Writes an i64. */
    public void i64(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    /** Writes a double; every NaN as the one that Java has, so that equal values have equal bytes. */
    public void float64(double value) {
        buffer.writeLongLE(Double.doubleToLongBits(value));
    }

    /**
     * Writes a string.
     *
     * @throws EncodeException if half of a surrogate pair stands in it, which UTF-8 has no bytes for
     */
    public void string(String value) {
        int length = Utf8.length(value);
        unsigned(length);
        ByteBufUtil.reserveAndWriteUtf8(buffer, value, length);
    }

    /** Writes a binary. */
    public void binary(Bytes value) {
        unsigned(value.size());
        buffer.writeBytes(value.array());
    }

    /** Writes a uuid. */
    public void uuid(UUID value) {
        buffer.writeLong(value.getMostSignificantBits()).writeLong(value.getLeastSignificantBits());
    }

    /** Begins a struct, whose fields come next. */
    void beginStruct() {
        descend();
        if (depth >= lastIds.length) {
            lastIds = Arrays.copyOf(lastIds, depth * 2);
        }
        lastIds[depth] = NO_FIELD;
    }

    /** Ends the struct. */
    void endStruct() {
        buffer.writeByte(0);
        ascend();
    }

    /** Begins a list or set, whose elements come next. */
    void beginList(WireType element, int count) {
        descend();
        if (count < SHORT_COUNT) {
            buffer.writeByte(count << 4 | element.code());
        } else {
            buffer.writeByte(SHORT_COUNT << 4 | element.code());
            unsigned(count);
        }
    }

    /** Begins a map, whose keys and values come next in turn. */
    void beginMap(WireType key, WireType value, int count) {
        descend();
        unsigned(count);
        if (count > 0) {
            buffer.writeByte(key.code() << 4 | value.code());
        }
    }

    /** Writes an element of the container that was begun. */
    <T> void element(Codec<T> codec, T value) {
        if (value == null) {
            throw new EncodeException("a null in a container");
        }
        codec.encode(value, this);
    }

    /** Ends a list, set or map. */
    void endContainer(int announced, int written) {
        if (announced != written) {
            throw new EncodeException(
                    "a container of " + announced + " had " + written + " elements while it was written");
        }
        ascend();
    }

    private void header(int id, WireType type) {
        int last = lastIds[depth];
        if (id <= last || id != (short) id) {
            throw new EncodeException("field id " + id + " does not ascend within 16 bits");
        }
        int delta = id - (last == NO_FIELD ? 0 : last);
        if (delta > 0 && delta <= 15) {
            buffer.writeByte(delta << 4 | type.code());
        } else {
            buffer.writeByte(type.code());
            i16((short) id);
        }
        lastIds[depth] = id;
    }

    private void descend() {
        if (++depth > MAX_DEPTH) {
            throw new EncodeException("nested more than " + MAX_DEPTH + " deep, which no reader takes");
        }
    }

    private void ascend() {
        depth--;
    }

    private void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer.writeByte((int) rest | 0x80);
            rest >>>= 7;
        }
        buffer.writeByte((int) rest);
    }
}
