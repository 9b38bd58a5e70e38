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
 * Writes Apache Thrift's compact encoding behind a buffer's writer index, always in its shortest form. A method with an id writes a
 * field, header and value, and writes nothing for a null; a method without writes the bare value, as containers hold it.
 *
 * <p>The fields of a struct are written with ascending ids. What cannot be written is an {@link EncodeException}, after which the writer
 * is spent. The bytes are in the buffer when the outermost struct or container has ended; what is written outside of any, after {@link
 * #flush}. Not thread-safe. The buffer stays the caller's.
 */
public class WireWriter extends ByteOutput {
    private static final int SHORT_COUNT = 15;
    private static final int LONGEST_DELTA = 15;

    /** Stands for the id 0 where it was written last, because {@link #last} is 0 at a struct's beginning. */
    private static final int ZERO_WRITTEN = Integer.MIN_VALUE;

    /** The id of the field written last in the innermost struct. */
    private int last;

    /** Per depth, the same of the struct around. */
    private int[] lasts = new int[8];

    /** Writes into a buffer that grows as needed. */
    public WireWriter(ByteBuf buffer) {
        super(buffer);
    }

    /** Writes a field of any type unless it is null. */
    public <T> void value(int id, Codec<T> codec, @Nullable T value) {
        if (value == null) {
            return;
        }
        if (codec.type().isBool()) {
            bool(id, (Boolean) value);
        } else {
            at = header(id, codec.type());
            codec.encode(value, this);
        }
    }

    /** Writes a bool field, whose value is in its header. */
    public void bool(int id, boolean value) {
        at = header(id, value ? WireType.TRUE : WireType.FALSE);
    }

    /** Writes a bool field unless it is null. */
    public void bool(int id, @Nullable Boolean value) {
        if (value != null) {
            bool(id, value.booleanValue());
        }
    }

    /** Writes an i8 field. */
    public void i8(int id, byte value) {
        int p = header(id, WireType.I8);
        bytes[p] = value;
        at = p + 1;
    }

    /** Writes an i8 field unless it is null. */
    public void i8(int id, @Nullable Byte value) {
        if (value != null) {
            i8(id, value.byteValue());
        }
    }

    /** Writes an i16 field. */
    public void i16(int id, short value) {
        at = varint(header(id, WireType.I16), zigzag(value));
    }

    /** Writes an i16 field unless it is null. */
    public void i16(int id, @Nullable Short value) {
        if (value != null) {
            i16(id, value.shortValue());
        }
    }

    /** Writes an i32 field. */
    public void i32(int id, int value) {
        at = varint(header(id, WireType.I32), zigzag(value));
    }

    /** Writes an i32 field unless it is null. */
    public void i32(int id, @Nullable Integer value) {
        if (value != null) {
            i32(id, value.intValue());
        }
    }

    /** Writes an i64 field. */
    public void i64(int id, long value) {
        at = varint(header(id, WireType.I64), zigzag(value));
    }

    /** Writes an i64 field unless it is null. */
    public void i64(int id, @Nullable Long value) {
        if (value != null) {
            i64(id, value.longValue());
        }
    }

    /** Writes a double field. */
    public void float64(int id, double value) {
        at = fixed64(header(id, WireType.DOUBLE), value);
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
            at = header(id, WireType.BINARY);
            string(value);
        }
    }

    /** Writes a binary field unless it is null. */
    public void binary(int id, @Nullable Bytes value) {
        if (value != null) {
            at = header(id, WireType.BINARY);
            binary(value);
        }
    }

    /** Writes a uuid field unless it is null. */
    public void uuid(int id, @Nullable UUID value) {
        if (value != null) {
            at = header(id, WireType.UUID);
            uuid(value);
        }
    }

    /** Writes a bool as a container holds it. */
    public void bool(boolean value) {
        i8((byte) (value ? WireType.TRUE : WireType.FALSE).code());
    }

    /** Writes an i8. */
    public void i8(byte value) {
        int p = room();
        bytes[p] = value;
        at = p + 1;
    }

    /** Writes an i16. */
    public void i16(short value) {
        at = varint(room(), zigzag(value));
    }

    /** Writes an i32. */
    public void i32(int value) {
        at = varint(room(), zigzag(value));
    }

    /** Writes an i64. */
    public void i64(long value) {
        at = varint(room(), zigzag(value));
    }

    /** Writes a double; every NaN as the one that Java has, so that equal values have equal bytes. */
    public void float64(double value) {
        at = fixed64(room(), value);
    }

    /**
     * Writes a string.
     *
     * @throws EncodeException if half of a surrogate pair stands in it, which UTF-8 has no bytes for
     */
    public void string(String value) {
        if (isShort(value)) {
            int p = room(1 + MOST_UTF8);
            int after = shortUtf8(value, p + 1);
            bytes[p] = (byte) (after - p - 1);
            at = after;
        } else {
            byte[] utf8 = utf8(value);
            at = varint(room(), utf8.length);
            rawBytes(utf8);
        }
    }

    /** Writes a binary. */
    public void binary(Bytes value) {
        at = varint(room(), value.size());
        rawBytes(value.array());
    }

    /** Writes a uuid. */
    public void uuid(UUID value) {
        int p = room();
        Words.big(bytes, p, value.getMostSignificantBits());
        Words.big(bytes, p + 8, value.getLeastSignificantBits());
        at = p + 16;
    }

    /** Begins a struct, whose fields come next. */
    void beginStruct() {
        if (depth == lasts.length) {
            lasts = Arrays.copyOf(lasts, depth * 2);
        }
        lasts[depth] = last;
        last = 0;
        descend();
    }

    /** Ends the struct. */
    void endStruct() {
        int p = room();
        bytes[p] = 0;
        at = p + 1;
        last = lasts[depth - 1];
        ascend();
    }

    /** Begins a list or set, whose elements come next. */
    void beginList(WireType element, int count) {
        descend();
        int p = room();
        boolean isShort = count < SHORT_COUNT;
        bytes[p] = (byte) ((isShort ? count : SHORT_COUNT) << 4 | element.code());
        at = isShort ? p + 1 : varint(p + 1, count);
    }

    /** Begins a map, whose keys and values come next in turn. */
    void beginMap(WireType key, WireType value, int count) {
        descend();
        int p = varint(room(), count);
        if (count > 0) {
            bytes[p++] = (byte) (key.code() << 4 | value.code());
        }
        at = p;
    }

    /** Writes an element of the container that was begun. */
    <T> void element(Codec<T> codec, T value) {
        if (value == null) {
            throw new EncodeException("a null in a container");
        }
        codec.encode(value, this);
    }

    /** Writes a field's header. {@return where its value begins, with room for a number} */
    private int header(int id, WireType type) {
        int p = room();
        int delta = id - last;
        if (delta > 0 && delta <= LONGEST_DELTA && id == (short) id) {
            last = id;
            bytes[p] = (byte) (delta << 4 | type.code());
            return p + 1;
        }
        return otherHeader(p, id, type);
    }

    private int otherHeader(int start, int id, WireType type) {
        int before = last == ZERO_WRITTEN ? 0 : last;
        boolean first = last == 0;
        if (id <= before && !first || id != (short) id) {
            throw new EncodeException("field id " + id + " does not ascend within 16 bits");
        }
        last = id == 0 ? ZERO_WRITTEN : id;
        int delta = id - before;
        if (delta > 0 && delta <= LONGEST_DELTA) {
            bytes[start] = (byte) (delta << 4 | type.code());
            return start + 1;
        }
        bytes[start] = (byte) type.code();
        return varint(start + 1, zigzag(id));
    }

    private static long zigzag(int value) {
        return (value << 1 ^ value >> 31) & 0xFFFF_FFFFL;
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private int varint(int p, long value) {
        if ((value & ~0x7FL) == 0) {
            bytes[p] = (byte) value;
            return p + 1;
        }
        int groups = Words.groups(value);
        if (groups <= 8) {
            long more = Words.HIGH_BITS & (1L << 8 * (groups - 1)) - 1;
            Words.little(bytes, p, Words.spread(value) | more);
            return p + groups;
        }
        Words.little(bytes, p, Words.spread(value) | Words.HIGH_BITS);
        long high = value >>> 56;
        bytes[p + 8] = (byte) (high < 0x80 ? high : high | 0x80);
        bytes[p + 9] = 1;
        return p + groups;
    }
}
