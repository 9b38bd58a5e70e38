/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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
    private final ClientLoops loops;
    private final EventLoop loop;
    private final ChannelGroup open;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Bootstrap bootstrap;

    Connector(Target target, Duration connectTimeout, @Nullable ClientTls tls, @Nullable String alpn) {
        this.target = target;
        this.tls = tls;
        this.alpn = alpn;
        this.loops = ClientLoops.share(target.transport());
        this.loop = loops.next();
        this.open = new DefaultChannelGroup(loop, true);
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
        ChannelFuture connecting = bootstrap
                .clone()
                .handler(tls == null ? calls : secured(tls, calls))
                .connect(target.address());
        open.add(connecting.channel());
        connecting.addListener(connected -> {
            if (!connected.isSuccess()) {
                failed.accept(connected.cause());
            }
        });
    }

    /** Closes what is open, and leaves the event loop, which ends if no other channel needs it. Not on an event loop. */
    public void close() {
        open.close().awaitUninterruptibly();
        loops.leave();
        closed.countDown();
    }

    /** Waits until {@link #close} is done, on whatever thread that was. */
    public void awaitClosed() {
        boolean interrupted = false;
        while (closed.getCount() > 0) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
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
