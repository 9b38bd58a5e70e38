/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Codec;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.codec.WireType;
import io.beckon.codec.schema.TypeDescriptor;

/** Arguments with a stream, which does not travel with them: what is read has an empty one. */
record StreamingCodec<Q, I>(Codec<Q> arguments) implements Codec<Streaming<Q, I>> {
    @Override
    public WireType type() {
        return arguments.type();
    }

    @Override
    public void encode(Streaming<Q, I> value, ValueWriter out) {
        arguments.encode(value.arguments(), out);
    }

    @Override
    public Streaming<Q, I> decode(ValueReader in) {
        return new Streaming<>(arguments.decode(in), RpcStream.of());
    }

    @Override
    public TypeDescriptor descriptor() {
        return arguments.descriptor();
    }
}
