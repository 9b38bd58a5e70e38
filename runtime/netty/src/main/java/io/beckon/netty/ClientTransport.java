/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.ClientConnection;
import io.beckon.protocol.Limits;
import io.beckon.protocol.PackedMethods;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.MethodSignature;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps a channel's connection: made for the first call, and again for the first call after it was lost. */
final class ClientTransport {
    private static final long FAREWELL_NANOS = 2_000_000_000;

    private final Target target;
    private final Limits limits;
    private final @Nullable ClientTls tls;
    private final EventLoopGroup loops;
    private final EventLoop loop;
    private final Bootstrap bootstrap;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final LoopQueue tasks;
    private final @Nullable Duration timeout;
    private final PackedMethods packed = new PackedMethods();
    private final boolean tagged;
    private final Set<ClientHandler> open = new HashSet<>();

    /** The latest connection; on the event loop. */
    private @Nullable ClientHandler connection;

    ClientTransport(
            Target target,
            Limits limits,
            Duration connectTimeout,
            @Nullable Duration timeout,
            boolean tagged,
            @Nullable ClientTls tls) {
        this.target = target;
        this.limits = limits;
        this.tls = tls;
        this.loops = EventLoops.create(1, "beckon-client", target.transport());
        this.loop = loops.next();
        this.timeout = timeout;
        this.tagged = tagged;
        this.tasks = new LoopQueue(loop, this::flush);
        this.bootstrap = new Bootstrap()
                .group(loop)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WriteBufferWaterMark.DEFAULT)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        Math.min(Integer.MAX_VALUE, TimeUnit.MILLISECONDS.convert(connectTimeout)));
        target.transport().configure(bootstrap);
    }

    /** Brings something to the event loop. On any thread. */
    void later(LoopTask task) {
        tasks.offer(task);
    }

    Target target() {
        return target;
    }

    Limits limits() {
        return limits;
    }

    PackedMethods packed() {
        return packed;
    }

    /** {@return what servers are told about a method} */
    MethodSignature signature(MethodDescriptor<?, ?> method) {
        return tagged ? method.signature().tagged() : method.signature();
    }

    /** {@return how many bytes a message of a method's calls may have} */
    int maxMessage(MethodDescriptor<?, ?> method) {
        return Math.max(limits.maxMessage(), method.signature().maxMessage());
    }

    /** {@return how long a call may take: what the caller says, or else its schema, or else the channel; or what holds anyway} */
    private long timeoutNanos(MethodDescriptor<?, ?> method, CallOptions options) {
        Duration said = options.timeout() != null ? options.timeout() : method.timeout();
        if (said == null) {
            said = timeout;
        }
        if (said == null) {
            return method.kind().isStreaming() ? ClientConnection.NEVER : CallOptions.DEFAULT_TIMEOUT.toNanos();
        }
        return TimeUnit.NANOSECONDS.convert(said) == Long.MAX_VALUE ? ClientConnection.NEVER : said.toNanos();
    }

    /** {@return how long a call may take that belongs to another: no longer than that has left} */
    long timeoutNanos(MethodDescriptor<?, ?> method, CallOptions options, @Nullable CallContext parent) {
        long own = timeoutNanos(method, options);
        Duration left = parent == null ? null : parent.remaining();
        return left == null ? own : Math.min(own, Math.max(1, left.toNanos()));
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
            Future<List<Future<?>>> goodByes = loop.submit(this::closeAll);
            long deadline = System.nanoTime() + FAREWELL_NANOS;
            for (Future<?> gone : goodByes.awaitUninterruptibly().getNow()) {
                gone.awaitUninterruptibly(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            EventLoops.shutdown(loops);
        }
        loops.terminationFuture().awaitUninterruptibly();
    }

    /** Sends a call on the latest connection, or a new one. On the event loop. */
    void send(PendingCall<?> call) {
        ClientHandler usable = connection;
        if (usable == null || !usable.takesCalls()) {
            usable = connect();
            connection = usable;
        }
        call.sendOn(usable);
        if (call.future().isCancelled()) {
            call.cancel(); // it was too late for the task that cancels: the call had no connection then
        }
    }

    private void flush() {
        if (open.size() == 1 && connection != null) {
            connection.flush();
        } else {
            List.copyOf(open).forEach(ClientHandler::flush);
        }
    }

    private List<Future<?>> closeAll() {
        List<Future<?>> gone = new ArrayList<>();
        List.copyOf(open).forEach(each -> gone.add(each.close()));
        return gone;
    }

    private ClientHandler connect() {
        ClientHandler made = new ClientHandler(target, limits, PooledByteBufAllocator.DEFAULT, packed, loop);
        open.add(made);
        made.gone().addListener(gone -> open.remove(made));
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
