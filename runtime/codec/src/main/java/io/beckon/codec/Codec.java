/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.TypeDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type become bytes and come back. Codecs are stateless, symmetric and safe for any number of threads.
 *
 * @param <T> the type
 */
public interface Codec<T extends @Nullable Object> {
    /**
     * {@return what announces such a value in a field's or container's header}; {@link WireType#TRUE} where {@code T} is
     * {@link Boolean}, and only there
     */
    WireType type();

    /**
     * Writes a value.
     *
     * @throws EncodeException if the value cannot be written as it is; the buffer then holds a part of it and the writer is spent
     */
    void encode(T value, ValueWriter out);

    /**
     * Reads a value.
     *
     * @throws DecodeException if the bytes are no such value or break a limit
     */
    T decode(ValueReader in);

    /** {@return what an unmarked field of a struct is that has not come, or null if such a field has to come} */
    default @Nullable T zero() {
        return null;
    }

    /** Writes a field of a struct. */
    default void write(int id, T value, ValueWriter out) {
        out.value(id, this, value);
    }

    /** Writes an optional field of a struct, unless the value is null. */
    default void writeOptional(int id, @Nullable T value, ValueWriter out) {
        out.optionalValue(id, this, value);
    }

    /** {@return a field of a struct, or {@link #zero} if it has not come}, which a struct refuses that needs the field */
    @SuppressWarnings(
            "NullAway") // the null of a type without a zero goes no further than to the struct that refuses it
    default T read(int id, ValueReader in) {
        return in.value(id, this, zero());
    }

    /** {@return a field of a struct, or something else if it has not come}, which is null where the struct refuses that */
    @SuppressWarnings("NullAway") // as above
    default T readOr(int id, @Nullable T absent, ValueReader in) {
        return in.value(id, this, absent);
    }

    /** {@return an optional field of a struct, or something else if it has not come} */
    default T readOptionalOr(int id, T absent, ValueReader in) {
        T value = readOptional(id, in);
        return value == null ? absent : value;
    }

    /** {@return an optional field of a struct, or null if it has not come} */
    default @Nullable T readOptional(int id, ValueReader in) {
        return in.optionalValue(id, this);
    }

    /**
     * {@return the type as the schema has it} It is made when it is first asked for, and the same object ever after where the type has
     * a name.
     *
     * @throws UnsupportedOperationException if a codec written by hand does not describe its type
     */
    TypeDescriptor descriptor();
}
