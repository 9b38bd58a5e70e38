/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.peer;

import io.beckon.benchmarks.codec.Payload;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCallHandler;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;

/** A stream from a gRPC server, which sends as long as its transport takes more, and is read as generated blocking stubs do it. */
final class GrpcStream {
    private GrpcStream() {}

    /** {@return a method that takes the number of items} */
    static <T> MethodDescriptor<Long, T> method(Payload<T> payload) {
        return MethodDescriptor.newBuilder(new Count(), new GrpcMarshaller<>(payload))
                .setType(MethodDescriptor.MethodType.SERVER_STREAMING)
                .setFullMethodName("load.Echo/Stream")
                .build();
    }

    static <T> ServerCallHandler<Long, T> server(T item) {
        return ServerCalls.asyncServerStreamingCall((count, out) -> {
            ServerCallStreamObserver<T> observer = (ServerCallStreamObserver<T>) out;
            long[] left = {count};
            observer.setOnReadyHandler(() -> {
                while (left[0] > 0 && observer.isReady()) {
                    observer.onNext(item);
                    left[0]--;
                }
                if (left[0] == 0) {
                    left[0] = -1;
                    observer.onCompleted();
                }
            });
        });
    }

    static <T> void read(Channel channel, MethodDescriptor<Long, T> method, long count) {
        Iterator<T> items = ClientCalls.blockingServerStreamingCall(channel, method, CallOptions.DEFAULT, count);
        long seen = 0;
        while (items.hasNext()) {
            items.next();
            seen++;
        }
        if (seen != count) {
            throw new IllegalStateException(seen + " items came of " + count);
        }
    }

    private static final class Count implements MethodDescriptor.Marshaller<Long> {
        @Override
        public InputStream stream(Long value) {
            return new ByteArrayInputStream(
                    ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        }

        @Override
        public Long parse(InputStream stream) {
            try {
                return ByteBuffer.wrap(stream.readNBytes(Long.BYTES)).getLong();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
