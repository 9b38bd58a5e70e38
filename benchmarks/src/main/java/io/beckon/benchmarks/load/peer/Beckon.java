/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.peer;

import io.beckon.benchmarks.codec.Blob;
import io.beckon.benchmarks.codec.Order;
import io.beckon.benchmarks.codec.Payload;
import io.beckon.benchmarks.codec.Reading;
import io.beckon.benchmarks.load.Contender;
import io.beckon.benchmarks.load.Echo;
import io.beckon.benchmarks.load.EchoAsync;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import java.util.concurrent.CompletionStage;

/** Beckon with all defaults but the threads: deadlines and limits are on. */
public final class Beckon implements Contender {
    private final boolean loop;
    private final boolean blocking;

    /**
     * @param loop whether handlers and callbacks run on the event loop
     * @param blocking whether the client calls the blocking interface
     */
    public Beckon(boolean loop, boolean blocking) {
        this.loop = loop;
        this.blocking = blocking;
    }

    @Override
    public boolean blocking() {
        return blocking;
    }

    @Override
    public <T> Server serve(Payload<T> payload) {
        RpcServer.Builder builder = RpcServer.builder().add(new EchoService());
        if (loop) {
            builder.executor(Runnable::run);
        }
        RpcServer server = builder.start();
        return new Server() {
            @Override
            public int port() {
                return server.port();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    @Override
    public <T> Client connect(int port, Payload<T> payload) {
        RpcChannel.Builder builder = RpcChannel.to("localhost:" + port);
        if (loop) {
            builder.callbackExecutor(Runnable::run);
        }
        return blocking ? blocking(builder.connect(), payload) : async(builder.connect(), payload);
    }

    private static Client blocking(Channel channel, Payload<?> payload) {
        Echo echo = Echo.client(channel);
        Object value = payload.generated();
        return new ChannelClient(channel, reply -> {
            call(echo, value);
            reply.arrived();
        });
    }

    private static Object call(Echo echo, Object value) {
        if (value instanceof Reading reading) {
            return echo.reading(reading);
        }
        return value instanceof Order order ? echo.order(order) : echo.blob((Blob) value);
    }

    private static Client async(Channel channel, Payload<?> payload) {
        EchoAsync echo = EchoAsync.client(channel);
        Object value = payload.generated();
        return new ChannelClient(
                channel,
                reply -> start(echo, value).whenComplete((ignored, failure) -> {
                    if (failure == null) {
                        reply.arrived();
                    } else {
                        reply.failed(failure);
                    }
                }));
    }

    private static CompletionStage<?> start(EchoAsync echo, Object value) {
        if (value instanceof Reading reading) {
            return echo.reading(reading);
        }
        return value instanceof Order order ? echo.order(order) : echo.blob((Blob) value);
    }

    /** A channel, and what it makes calls with. */
    private record ChannelClient(Channel channel, java.util.function.Consumer<Reply> calls) implements Client {
        @Override
        public void call(Reply reply) {
            try {
                calls.accept(reply);
            } catch (RuntimeException e) {
                reply.failed(e);
            }
        }

        @Override
        public void close() {
            channel.close();
        }
    }
}
