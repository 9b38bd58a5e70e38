/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.EventLoops;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the connections of a channel to its server, whatever they speak, TLS included, and has the event loop that they are on; what an
 * {@link Acceptor} is at a server. Made by {@link ChannelBuilder}.
 */
public final class Connector {
    private final Target target;
    private final @Nullable ClientTls tls;
    private final @Nullable String alpn;
    private final EventLoopGroup loops;
    private final EventLoop loop;
    private final Bootstrap bootstrap;

    Connector(Target target, Duration connectTimeout, String thread, @Nullable ClientTls tls, @Nullable String alpn) {
        this.target = target;
        this.tls = tls;
        this.alpn = alpn;
        this.loops = EventLoops.create(1, thread, target.transport().ioHandlers());
        this.loop = loops.next();
        this.bootstrap = new Bootstrap()
                .group(loop)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WriteBufferWaterMark.DEFAULT)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        Math.min(Integer.MAX_VALUE, TimeUnit.MILLISECONDS.convert(connectTimeout)));
        target.transport().configure(bootstrap);
    }

    /** {@return the one event loop of all connections} */
    public EventLoop loop() {
        return loop;
    }

    /**
     * Makes a connection.
     *
     * @param calls told by {@code channelActive} when it may write, which under TLS is after a handshake that ended well
     * @param failed told why, if there will be no socket; on the event loop
     */
    public void connect(ChannelHandler calls, Consumer<Throwable> failed) {
        bootstrap
                .clone()
                .handler(tls == null ? calls : secured(tls, calls))
                .connect(target.address())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        failed.accept(connected.cause());
                    }
                });
    }

    /** Closes what is open, and ends the event loop. Returns when its thread has ended; not on the event loop. */
    public void close() {
        EventLoops.shutdown(loops);
    }

    /** Waits until {@link #close} has ended the event loop, on whatever thread that was. */
    public void awaitClosed() {
        loops.terminationFuture().awaitUninterruptibly();
    }

    private ChannelInitializer<Channel> secured(ClientTls by, ChannelHandler calls) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                by.connect(channel, target, alpn, calls);
            }
        };
    }

    /** {@return where connections go, for messages} */
    @Override
    public String toString() {
        return target.toString();
    }
}
