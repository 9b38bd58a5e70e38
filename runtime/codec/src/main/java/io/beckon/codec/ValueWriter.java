/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a codec writes values to: one class an encoding. A field is written with its id, fields with ascending ids; whether it is there is
 * said of optional ones alone. {@code encode...} writes a bare value, as containers hold it.
 *
 * <p>What cannot be written is an {@link EncodeException}, after which the writer is spent. Not thread-safe. A buffer stays the caller's.
 */
public abstract class ValueWriter {
    ValueWriter() {}

    /** Writes a bool field. */
    public abstract void bool(int id, boolean value);

    /** Writes an i8 field. */
    public abstract void i8(int id, byte value);

    /** Writes an i16 field. */
    public abstract void i16(int id, short value);

    /** Writes an i32 field. */
    public abstract void i32(int id, int value);

    /** Writes an i64 field. */
    public abstract void i64(int id, long value);

    /** Writes a double field. */
    public abstract void float64(int id, double value);

    /** Writes a string field. */
    public abstract void string(int id, String value);

    /** Writes a binary field. */
    public abstract void binary(int id, Bytes value);

    /** Writes a uuid field. */
    public abstract void uuid(int id, UUID value);

    /** Writes a field of any type. */
    public abstract <T extends @Nullable Object> void value(int id, Codec<T> codec, T value);

    /** Writes a bool field unless it is null. */
    public void optionalBool(int id, @Nullable Boolean value) {
        presence(value != null);
        if (value != null) {
            bool(id, value);
        }
    }

    /** Writes an i8 field unless it is null. */
    public final void optionalI8(int id, @Nullable Byte value) {
        presence(value != null);
        if (value != null) {
            i8(id, value);
        }
    }

    /** Writes an i16 field unless it is null. */
    public final void optionalI16(int id, @Nullable Short value) {
        presence(value != null);
        if (value != null) {
            i16(id, value);
        }
    }

    /** Writes an i32 field unless it is null. */
    public final void optionalI32(int id, @Nullable Integer value) {
        presence(value != null);
        if (value != null) {
            i32(id, value);
        }
    }

    /** Writes an i64 field unless it is null. */
    public final void optionalI64(int id, @Nullable Long value) {
        presence(value != null);
        if (value != null) {
            i64(id, value);
        }
    }

    /** Writes a double field unless it is null. */
    public final void optionalFloat64(int id, @Nullable Double value) {
        presence(value != null);
        if (value != null) {
            float64(id, value);
        }
    }

    /** Writes a string field unless it is null. */
    public final void optionalString(int id, @Nullable String value) {
        presence(value != null);
        if (value != null) {
            string(id, value);
        }
    }

    /** Writes a binary field unless it is null. */
    public final void optionalBinary(int id, @Nullable Bytes value) {
        presence(value != null);
        if (value != null) {
            binary(id, value);
        }
    }

    /** Writes a uuid field unless it is null. */
    public final void optionalUuid(int id, @Nullable UUID value) {
        presence(value != null);
        if (value != null) {
            uuid(id, value);
        }
    }

    /** Writes a field of any type unless it is null. */
    public <T extends @Nullable Object> void optionalValue(int id, Codec<T> codec, @Nullable T value) {
        presence(value != null);
        if (value != null) {
            value(id, codec, value);
        }
    }

    /** Says which case of a union comes next. */
    public void unionCase(int id) {}

    /** Writes a bool. */
    public abstract void encodeBool(boolean value);

    /** Writes an i8. */
    public abstract void encodeI8(byte value);

    /** Writes an i16. */
    public abstract void encodeI16(short value);

    /** Writes an i32. */
    public abstract void encodeI32(int value);

    /** Writes an i64. */
    public abstract void encodeI64(long value);

    /** Writes a double; every NaN as the one that Java has, so that equal values have equal bytes. */
    public abstract void encodeFloat64(double value);

    /**
     * Writes a string.
     *
     * @throws EncodeException if half of a surrogate pair stands in it, which UTF-8 has no bytes for
     */
    public abstract void encodeString(String value);

    /** Writes a binary. */
    public abstract void encodeBinary(Bytes value);

    /** Writes a uuid. */
    public abstract void encodeUuid(UUID value);

    /** Says whether the optional field that comes next is there. */
    void presence(boolean isThere) {}

    /** Begins a struct, whose fields come next. {@return what {@link #endStruct} wants to know of the struct around} */
    abstract long beginStruct(StructCodec<?> codec);

    /** Ends the struct. */
    abstract void endStruct(StructCodec<?> codec, long around);

    /** Begins a list or set, whose elements come next. */
    abstract void beginList(WireType self, WireType element, int count);

    /** Begins a map, whose keys and values come next in turn. */
    abstract void beginMap(WireType key, WireType value, int count);

    /** Ends a list, set or map. */
    abstract void endContainer(int announced, int written);

    /** Writes an element of the container that was begun. */
    final <T> void element(Codec<T> codec, T value) {
        if (value == null) {
            throw new EncodeException("a null in a container");
        }
        codec.encode(value, this);
    }
}
