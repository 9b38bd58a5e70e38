/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.TypeDescriptor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A codec made of the reader's and writer's own methods. */
record BaseCodec<T>(
        TypeDescriptor descriptor,
        WireType type,
        @Nullable T zero,
        BiConsumer<ValueWriter, T> encode,
        Function<ValueReader, T> decode)
        implements Codec<T> {
    @Override
    public void encode(T value, ValueWriter out) {
        encode.accept(out, value);
    }

    @Override
    public T decode(ValueReader in) {
        return decode.apply(in);
    }
}
