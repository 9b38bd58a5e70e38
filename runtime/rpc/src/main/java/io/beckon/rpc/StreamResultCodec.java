/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.StructCodec;
import io.beckon.codec.StructSchema;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;

/** The end of a stream, where a method without one has its result: a struct without fields. */
final class StreamResultCodec<O> extends StructCodec<RpcStream<O>> {
    private final Codec<O> items;

    StreamResultCodec(Codec<O> item) {
        super(0);
        this.items = Codecs.result(item);
    }

    /** {@return how an item travels} */
    Codec<O> items() {
        return items;
    }

    @Override
    protected void writeFields(RpcStream<O> value, ValueWriter out) {}

    @Override
    protected RpcStream<O> readFields(ValueReader in) {
        return RpcStream.of();
    }

    @Override
    protected void describe(StructSchema schema) {
        schema.struct("result", "");
    }
}
