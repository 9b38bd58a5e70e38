/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.peer;

import io.beckon.benchmarks.codec.Payload;
import io.beckon.benchmarks.load.Contender;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** grpc-java over its own Netty, which takes epoll where there is one. Messages go by the hand-written codec, not by protobuf. */
public final class Grpc implements Contender {
    private static final String LARGE = "load.Echo/Large";
    private static final int MOST_BYTES = 16 << 20;

    private final boolean direct;
    private final boolean blocking;

    /**
     * @param direct whether handlers and callbacks run on the event loop
     * @param blocking whether the client calls as a blocking stub does
     */
    public Grpc(boolean direct, boolean blocking) {
        this.direct = direct;
        this.blocking = blocking;
    }

    @Override
    public boolean blocking() {
        return blocking;
    }

    @Override
    public boolean streams() {
        return !blocking;
    }

    @Override
    public boolean mixes() {
        return !blocking;
    }

    @Override
    public <T> Server serve(Payload<T> payload) throws Exception {
        MethodDescriptor<T, T> method = method(payload);
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(ServerServiceDefinition.builder("load.Echo")
                        .addMethod(method, echo())
                        .addMethod(GrpcStream.method(payload), GrpcStream.server(payload.value()))
                        .addMethod(large(Payload.LARGE))
                        .build())
                .maxInboundMessageSize(MOST_BYTES);
        if (direct) {
            builder.directExecutor();
        }
        io.grpc.Server server = builder.build().start();
        return new Server() {
            @Override
            public int port() {
                return server.getPort();
            }

            @Override
            public void close() {
                server.shutdownNow();
            }
        };
    }

    @Override
    public <T> Client connect(int port, Payload<T> payload) {
        NettyChannelBuilder builder =
                NettyChannelBuilder.forAddress("localhost", port).usePlaintext().maxInboundMessageSize(MOST_BYTES);
        if (direct) {
            builder.directExecutor();
        }
        return new Calls<>(builder.build(), payload, method(payload), blocking);
    }

    private static <T> ServerMethodDefinition<T, T> large(Payload<T> payload) {
        return ServerMethodDefinition.create(method(LARGE, payload), echo());
    }

    private static <T> ServerCallHandler<T, T> echo() {
        return ServerCalls.asyncUnaryCall((value, out) -> {
            out.onNext(value);
            out.onCompleted();
        });
    }

    private static <T> MethodDescriptor<T, T> method(Payload<T> payload) {
        return method("load.Echo/Echo", payload);
    }

    private static <T> MethodDescriptor<T, T> method(String name, Payload<T> payload) {
        GrpcMarshaller<T> marshaller = new GrpcMarshaller<>(payload);
        return MethodDescriptor.newBuilder(marshaller, marshaller)
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(name)
                .build();
    }

    private record Calls<T>(ManagedChannel channel, Payload<T> payload, MethodDescriptor<T, T> method, boolean blocking)
            implements Client {
        @Override
        public void call(Reply reply) {
            if (blocking) {
                try {
                    ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, payload.value());
                    reply.arrived();
                } catch (RuntimeException e) {
                    reply.failed(e);
                }
            } else {
                ClientCalls.asyncUnaryCall(
                        channel.newCall(method, CallOptions.DEFAULT), payload.value(), new ReplyObserver<>(reply));
            }
        }

        @Override
        public void callLarge(Reply reply) {
            callLarge(Payload.LARGE, reply);
        }

        private <L> void callLarge(Payload<L> large, Reply reply) {
            ClientCalls.asyncUnaryCall(
                    channel.newCall(Grpc.method(LARGE, large), CallOptions.DEFAULT),
                    large.value(),
                    new ReplyObserver<>(reply));
        }

        @Override
        public void stream(long count) {
            GrpcStream.read(channel, GrpcStream.method(payload), count);
        }

        @Override
        public void close() {
            channel.shutdownNow();
        }
    }

    /** A reply has arrived when its call has completed. */
    private record ReplyObserver<T>(Reply reply) implements StreamObserver<T> {
        @Override
        public void onNext(T value) {}

        @Override
        public void onError(Throwable failure) {
            reply.failed(failure);
        }

        @Override
        public void onCompleted() {
            reply.arrived();
        }
    }
}
