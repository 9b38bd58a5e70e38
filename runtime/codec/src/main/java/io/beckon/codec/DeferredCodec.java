/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.TypeDescriptor;
import java.util.function.Supplier;

/** A struct's codec that is looked up when it is used, because structs that contain each other cannot be made in any order. */
record DeferredCodec<T>(Supplier<Codec<T>> codec) implements Codec<T> {
    @Override
    public WireType type() {
        return WireType.STRUCT;
    }

    @Override
    public TypeDescriptor descriptor() {
        return codec.get().descriptor();
    }

    @Override
    public void encode(T value, ValueWriter out) {
        codec.get().encode(value, out);
    }

    @Override
    public T decode(ValueReader in) {
        return codec.get().decode(in);
    }
}
