/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes nothing, and remembers what the fields of one struct are: the values alone, and not what stands in them. */
final class FieldCollector extends ValueWriter {
    private final Map<Integer, Object> values = new HashMap<>();

    /** {@return the values of the fields that are there, by id} */
    @SuppressWarnings("unchecked") // a value is asked for by its own class's codec
    static Map<Integer, Object> of(Object value, StructCodec<?> codec) {
        FieldCollector collector = new FieldCollector();
        ((StructCodec<Object>) codec).writeFields(value, collector);
        return collector.values;
    }

    @Override
    public void bool(int id, boolean value) {
        values.put(id, value);
    }

    @Override
    public void i8(int id, byte value) {
        values.put(id, value);
    }

    @Override
    public void i16(int id, short value) {
        values.put(id, value);
    }

    @Override
    public void i32(int id, int value) {
        values.put(id, value);
    }

    @Override
    public void i64(int id, long value) {
        values.put(id, value);
    }

    @Override
    public void float64(int id, double value) {
        values.put(id, value);
    }

    @Override
    public void string(int id, String value) {
        values.put(id, value);
    }

    @Override
    public void binary(int id, Bytes value) {
        values.put(id, value);
    }

    @Override
    public void uuid(int id, UUID value) {
        values.put(id, value);
    }

    @Override
    public <T extends @Nullable Object> void value(int id, Codec<T> codec, T value) {
        if (value != null) {
            values.put(id, value);
        }
    }

    @Override
    public void encodeBool(boolean value) {
        throw noField();
    }

    @Override
    public void encodeI8(byte value) {
        throw noField();
    }

    @Override
    public void encodeI16(short value) {
        throw noField();
    }

    @Override
    public void encodeI32(int value) {
        throw noField();
    }

    @Override
    public void encodeI64(long value) {
        throw noField();
    }

    @Override
    public void encodeFloat64(double value) {
        throw noField();
    }

    @Override
    public void encodeString(String value) {
        throw noField();
    }

    @Override
    public void encodeBinary(Bytes value) {
        throw noField();
    }

    @Override
    public void encodeUuid(UUID value) {
        throw noField();
    }

    @Override
    long beginStruct(StructCodec<?> codec) {
        throw noField();
    }

    @Override
    void endStruct(StructCodec<?> codec, long around) {
        throw noField();
    }

    @Override
    void beginList(WireType self, WireType element, int count) {
        throw noField();
    }

    @Override
    void beginMap(WireType key, WireType value, int count) {
        throw noField();
    }

    @Override
    void endContainer(int announced, int written) {
        throw noField();
    }

    private static IllegalStateException noField() {
        return new IllegalStateException("a struct consists of fields, which are written with their ids");
    }
}
