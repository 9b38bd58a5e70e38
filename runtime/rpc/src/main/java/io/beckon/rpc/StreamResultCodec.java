/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.StructCodec;
import io.beckon.codec.StructSchema;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;

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
    protected void encodeFields(RpcStream<O> value, WireWriter out) {}

    @Override
    protected RpcStream<O> decodeFields(WireReader in) {
        while (in.nextField()) {
            in.skip();
        }
        return RpcStream.of();
    }

    @Override
    protected void describe(StructSchema schema) {
        schema.struct("result", "");
    }

    @Override
    protected void packFields(RpcStream<O> value, PackedWriter out) {}

    @Override
    protected RpcStream<O> unpackFields(PackedReader in) {
        return RpcStream.of();
    }
}
