/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limits;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps a channel's connection: made for the first call, and again for the first call after it was lost. */
final class ClientTransport {
    private static final long FAREWELL_MILLIS = 2000;

    private final Target target;
    private final Limits limits;
    private final @Nullable ClientTls tls;
    private final EventLoopGroup loops;
    private final EventLoop loop;
    private final Bootstrap bootstrap;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final LoopQueue<PendingCall<?>> calls;

    /** The latest connection; on the event loop. */
    private @Nullable ClientHandler connection;

    ClientTransport(Target target, Limits limits, Duration connectTimeout, @Nullable ClientTls tls) {
        this.target = target;
        this.limits = limits;
        this.tls = tls;
        this.loops = EventLoops.create(1, "beckon-client", target.transport());
        this.loop = loops.next();
        this.calls = new LoopQueue<>(loop, this::send, this::flush, call -> call.reject(target));
        this.bootstrap = new Bootstrap()
                .group(loop)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WriteBufferWaterMark.DEFAULT)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        Math.min(Integer.MAX_VALUE, TimeUnit.MILLISECONDS.convert(connectTimeout)));
        target.transport().configure(bootstrap);
    }

    /** Brings a call to the event loop. On any thread. */
    void start(PendingCall<?> call) {
        calls.offer(call);
    }

    /** Gives a call up. On any thread. */
    void cancel(PendingCall<?> call) {
        try {
            loop.execute(call::cancel);
        } catch (RejectedExecutionException e) {
            // The loop has ended, and with it every call.
        }
    }

    /** Says good-bye to the server and ends the event loop; calls that are still open fail. Not on the event loop. */
    void close() {
        if (closing.compareAndSet(false, true)) {
            Future<Future<?>> goodBye =
                    loop.submit(() -> connection == null ? loop.newSucceededFuture(null) : connection.close());
            Future<?> gone = goodBye.awaitUninterruptibly().getNow();
            gone.awaitUninterruptibly(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
            EventLoops.shutdown(loops);
        }
        loops.terminationFuture().awaitUninterruptibly();
    }

    private void send(PendingCall<?> call) {
        ClientHandler usable = connection;
        if (usable == null || usable.isClosed()) {
            usable = connect();
            connection = usable;
        }
        call.sendOn(usable);
        if (call.future().isCancelled()) {
            call.cancel(); // it was too late for the task that cancels: the call had no connection then
        }
    }

    private void flush() {
        if (connection != null) {
            connection.flush();
        }
    }

    private ClientHandler connect() {
        ClientHandler made = new ClientHandler(target, limits, PooledByteBufAllocator.DEFAULT, loop);
        bootstrap
                .clone()
                .handler(tls == null ? made : secured(tls, made))
                .connect(target.address())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        made.connectFailed(connected.cause());
                    }
                });
        return made;
    }

    private ChannelInitializer<Channel> secured(ClientTls by, ClientHandler calls) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                by.connect(channel, target, calls);
            }
        };
    }
}
