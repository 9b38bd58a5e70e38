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
import io.beckon.codec.Bytes;
import io.beckon.netty.ClientTls;
import io.beckon.netty.KeyMaterial;
import io.beckon.netty.Polling;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.netty.ServerTls;
import io.beckon.netty.Transport;
import io.beckon.netty.TrustMaterial;
import io.beckon.protocol.Limits;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Beckon with all defaults but the threads, and room for messages of 8 MiB: deadlines and limits are on. */
public final class Beckon implements Contender {
    private static final Limits LIMITS =
            Limits.DEFAULT.withMaxBuffered(64 << 20).withMaxMessage(16 << 20);
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final Blob LARGE = new Blob(1, "large", Bytes.of(new byte[8 << 20]));

    private final boolean loop;
    private final boolean blocking;
    private final Wire wire;

    /**
     * @param loop whether handlers and callbacks run on the event loop
     * @param blocking whether the client calls the blocking interface
     */
    public Beckon(boolean loop, boolean blocking, Wire wire) {
        this.loop = loop;
        this.blocking = blocking;
        this.wire = wire;
    }

    @Override
    public boolean blocking() {
        return blocking;
    }

    @Override
    public boolean neverSleeps() {
        return wire == Wire.BUSY;
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
        RpcServer.Builder builder = RpcServer.builder().limits(LIMITS).add(new EchoService());
        if (loop) {
            builder.executor(Runnable::run);
        }
        if (wire == Wire.BUSY) {
            builder.listen(Transport.busyTcp(Polling.NIO), ANY).eventLoops(1);
        }
        Path store = wire == Wire.TLS ? Certificates.create() : null;
        if (store != null) {
            builder.address("localhost").tls(ServerTls.of(KeyMaterial.keyStore(store, Certificates.password())));
        }
        RpcServer server = builder.start();
        if (store != null) {
            Certificates.publish(store, server.port());
        }
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
        RpcChannel.Builder builder = wire == Wire.BUSY
                ? RpcChannel.to(Transport.busyTcp(Polling.NIO), new InetSocketAddress(ANY.getAddress(), port))
                : RpcChannel.to("localhost:" + port);
        if (wire == Wire.TLS) {
            TrustMaterial server = TrustMaterial.keyStore(Certificates.of(port), Certificates.password());
            builder.tls(ClientTls.trusting(server));
        }
        if (loop) {
            builder.callbackExecutor(Runnable::run);
        }
        Channel channel = builder.limits(LIMITS).connect();
        return blocking ? blocking(channel, payload) : async(channel, payload);
    }

    private static Client blocking(Channel channel, Payload<?> payload) {
        Echo echo = Echo.client(channel);
        Object value = payload.generated();
        return new ChannelClient(channel, echo, reply -> {
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
        return new ChannelClient(channel, Echo.client(channel), reply -> tell(start(echo, value), reply)) {
            @Override
            public void callLarge(Reply reply) {
                tell(echo.blob(LARGE), reply);
            }
        };
    }

    private static void tell(CompletionStage<?> call, Contender.Reply reply) {
        call.whenComplete((ignored, failure) -> {
            if (failure == null) {
                reply.arrived();
            } else {
                reply.failed(failure);
            }
        });
    }

    private static CompletionStage<?> start(EchoAsync echo, Object value) {
        if (value instanceof Reading reading) {
            return echo.reading(reading);
        }
        return value instanceof Order order ? echo.order(order) : echo.blob((Blob) value);
    }

    /** A channel, and what it makes calls with. */
    private static class ChannelClient implements Client {
        private final Channel channel;
        private final Echo echo;
        private final Consumer<Reply> calls;

        ChannelClient(Channel channel, Echo echo, Consumer<Reply> calls) {
            this.channel = channel;
            this.echo = echo;
            this.calls = calls;
        }

        @Override
        public void call(Reply reply) {
            try {
                calls.accept(reply);
            } catch (RuntimeException e) {
                reply.failed(e);
            }
        }

        @Override
        public void stream(long count) {
            long seen = 0;
            try (RpcStream<Reading> readings = echo.readings(count)) {
                for (Reading each : readings) {
                    seen += each == null ? 0 : 1;
                }
            }
            if (seen != count) {
                throw new IllegalStateException(seen + " items came of " + count);
            }
        }

        @Override
        public void close() {
            channel.close();
        }
    }
}
