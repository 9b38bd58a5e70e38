/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.codec.WireType;
import io.beckon.codec.schema.TypeDescriptor;

/** The end of a stream, where a method without one has its result: it travels as the result of a method that returns nothing. */
final class StreamResultCodec<O> implements Codec<RpcStream<O>> {
    private final Codec<O> items;

    StreamResultCodec(Codec<O> item) {
        this.items = Codecs.result(item);
    }

    /** {@return how an item travels} */
    Codec<O> items() {
        return items;
    }

    @Override
    public WireType type() {
        return Codecs.VOID.type();
    }

    @Override
    @SuppressWarnings("NullAway") // null is the one value that Void has
    public void encode(RpcStream<O> value, ValueWriter out) {
        Codecs.VOID.encode(null, out);
    }

    @Override
    public RpcStream<O> decode(ValueReader in) {
        Codecs.VOID.decode(in);
        return RpcStream.of();
    }

    @Override
    public TypeDescriptor descriptor() {
        return Codecs.VOID.descriptor();
    }
}
