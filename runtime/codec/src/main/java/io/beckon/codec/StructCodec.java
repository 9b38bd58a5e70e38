/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a struct: generated code says what it consists of, field by field, and this class the rest.
 *
 * @param <T> the struct's class
 */
public abstract class StructCodec<T> implements Codec<T> {
    private final int heapBytes;

    /** What {@link LenientReader}s have found out; replaced as a whole, and what a race forgets is found out again. */
    private volatile Map<Integer, WireType> readTypes = Map.of();

    /**
     * @param fields how many fields it has, which tells how much heap it takes
     */
    protected StructCodec(int fields) {
        this.heapBytes = 16 + 8 * fields;
    }

    @Override
    public final WireType type() {
        return WireType.STRUCT;
    }

    @Override
    public final void encode(T value, WireWriter out) {
        out.beginStruct();
        encodeFields(value, out);
        out.endStruct();
    }

    @Override
    public final T decode(WireReader in) {
        in.beginStruct(this);
        T value;
        try {
            value = decodeFields(in);
        } catch (MissingFieldException e) {
            throw in.problem(e.getMessage());
        } catch (FieldMismatch e) {
            value = decodeAgain(in, e);
        }
        in.ascend();
        return value;
    }

    final int heapBytes() {
        return heapBytes;
    }

    /** {@return the type that a field is read as, where it is known because it once came with another; or null} */
    final @Nullable WireType readType(int field) {
        return readTypes.get(field);
    }

    private T decodeAgain(WireReader in, FieldMismatch first) {
        FieldMismatch mismatch = first;
        while (true) {
            if (readType(mismatch.field()) == mismatch.wanted()) {
                throw in.problem("field " + mismatch.field() + ", whose codec reads it as two types");
            }
            Map<Integer, WireType> more = new HashMap<>(readTypes);
            more.put(mismatch.field(), mismatch.wanted());
            readTypes = Map.copyOf(more);
            in.restartStruct();
            try {
                return decodeFields(in);
            } catch (MissingFieldException e) {
                throw in.problem(e.getMessage());
            } catch (FieldMismatch next) {
                mismatch = next;
            }
        }
    }

    /** Writes the fields with ascending ids. */
    protected abstract void encodeFields(T value, WireWriter out);

    /**
     * Reads fields until {@link WireReader#nextField} says false, and skips those that it does not know.
     *
     * @throws MissingFieldException if a field did not come that has to
     */
    protected abstract T decodeFields(WireReader in);
}
