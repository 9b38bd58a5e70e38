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

/** A codec made of the reader's and writer's own methods. */
record BaseCodec<T>(
        TypeDescriptor descriptor,
        WireType type,
        BiConsumer<T, WireWriter> encode,
        Function<WireReader, T> decode,
        BiConsumer<T, PackedWriter> pack,
        Function<PackedReader, T> unpack)
        implements Codec<T> {
    @Override
    public void encode(T value, WireWriter out) {
        encode.accept(value, out);
    }

    @Override
    public T decode(WireReader in) {
        return decode.apply(in);
    }

    @Override
    public void pack(T value, PackedWriter out) {
        pack.accept(value, out);
    }

    @Override
    public T unpack(PackedReader in) {
        return unpack.apply(in);
    }
}
