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
    void encode(T value, WireWriter out);

    /** Writes a field of a struct, header and value, unless the value is null. */
    default void encode(int id, @Nullable T value, WireWriter out) {
        out.value(id, this, value);
    }

    /**
     * Reads a value whose type has been announced.
     *
     * @throws DecodeException if the bytes are no such value or break a limit
     */
    T decode(WireReader in);

    /**
     * Writes a value in the packed encoding.
     *
     * @throws EncodeException if the value cannot be written as it is; the buffer then holds a part of it and the writer is spent
     */
    void pack(T value, PackedWriter out);

    /**
     * Reads a value of the packed encoding.
     *
     * @throws DecodeException if the bytes are no such value or break a limit
     */
    T unpack(PackedReader in);

    /** Reads the value of a field of a struct in the packed encoding. */
    default T unpack(PackedReader in, int id) {
        in.field = id;
        return unpack(in);
    }

    /** Reads the value of a field of a struct in the packed encoding. {@return null if it is not there, which 0 says} */
    default @Nullable T unpack(PackedReader in, int id, long present) {
        return present == 0 ? null : unpack(in, id);
    }

    /**
     * {@return the type as the schema has it} It is made when it is first asked for, and the same object ever after where the type has
     * a name.
     *
     * @throws UnsupportedOperationException if a codec written by hand does not describe its type
     */
    TypeDescriptor descriptor();
}
