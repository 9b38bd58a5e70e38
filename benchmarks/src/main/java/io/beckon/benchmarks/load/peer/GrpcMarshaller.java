/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.peer;

import io.beckon.benchmarks.codec.Payload;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The hand-written codec for gRPC, by one array each way as protobuf's lite messages have it. */
final class GrpcMarshaller<T> implements MethodDescriptor.Marshaller<T> {
    private final Payload<T> payload;
    private final int size;

    GrpcMarshaller(Payload<T> payload) {
        this.payload = payload;
        ByteBuf sample = Unpooled.buffer();
        payload.encode(payload.value(), sample);
        this.size = sample.readableBytes();
    }

    @Override
    public InputStream stream(T value) {
        byte[] bytes = new byte[size];
        payload.encode(value, Unpooled.wrappedBuffer(bytes).writerIndex(0));
        return new Bytes(bytes);
    }

    @Override
    public T parse(InputStream stream) {
        try {
            return payload.decode(Unpooled.wrappedBuffer(stream.readNBytes(stream.available())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bytes extends ByteArrayInputStream implements KnownLength {
        Bytes(byte[] bytes) {
            super(bytes);
        }
    }
}
