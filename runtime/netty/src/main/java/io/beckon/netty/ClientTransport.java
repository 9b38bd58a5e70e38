/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.LoopQueue;
import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.ClientConnection;
import io.beckon.protocol.KnownServer;
import io.beckon.protocol.Limits;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.MethodSignature;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Brings calls to the connections of a channel. */
final class ClientTransport {
    private static final long FAREWELL_NANOS = 2_000_000_000;

    private final ChannelSetup setup;
    private final Connector connector;
    private final Limits limits;
    private final EventLoop loop;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final LoopQueue tasks;
    private final KnownServer known;
    private final boolean tagged;
    private final Connecting how;
    private final ClientPool pool;

    /**
     * @param tagged whether no messages are to be packed
     */
    ClientTransport(ChannelSetup setup, Connecting how, boolean tagged, CompressionOptions compression) {
        this.setup = setup;
        this.connector = setup.connector();
        this.limits = setup.limits();
        this.tagged = tagged;
        this.known = new KnownServer(compression);
        this.loop = connector.loop();
        this.how = how;
        this.pool = new ClientPool(this::connection, how, loop);
        this.tasks = new LoopQueue(loop, pool::flush);
        if (how.eager()) {
            loop.execute(pool::connectIfEager);
        }
    }

    /** Brings something to the event loop. On any thread. */
    void later(LoopTask task) {
        tasks.offer(task);
    }

    /** {@return where calls go, for messages} */
    String target() {
        return connector.toString();
    }

    Limits limits() {
        return limits;
    }

    /** {@return what the messages of a method's calls are to look like} On any thread. */
    MessageForm form(MethodDescriptor<?, ?> method) {
        return known.form(method, signature(method), maxMessage(method));
    }

    /** {@return what servers are told about a method} */
    MethodSignature signature(MethodDescriptor<?, ?> method) {
        return tagged ? method.signature().tagged() : method.signature();
    }

    /** {@return how many bytes a message of a method's calls may have} */
    int maxMessage(MethodDescriptor<?, ?> method) {
        return Math.max(limits.maxMessage(), method.signature().maxMessage());
    }

    /** {@return how long a call may take} */
    long timeoutNanos(MethodDescriptor<?, ?> method, CallOptions options, @Nullable CallContext parent) {
        return setup.timeoutNanos(method, options, parent);
    }

    /** Gives a call up. On any thread. */
    void cancel(PendingCall<?> call) {
        try {
            loop.execute(call::cancel);
        } catch (RejectedExecutionException e) {
            // The loop has ended, and with it every call.
        }
    }

    /** Gives up the calls that nothing ends but their parties. On any thread. */
    void cancelEndless(String why) {
        later(() -> pool.all().forEach(each -> each.connection().cancelEndless(why)));
    }

    /** Says good-bye to the server and ends the event loop; calls that are still open fail. Not on the event loop. */
    void close() {
        if (closing.compareAndSet(false, true)) {
            Future<List<Future<?>>> goodByes = loop.submit(pool::close);
            long deadline = System.nanoTime() + FAREWELL_NANOS;
            for (Future<?> gone : goodByes.awaitUninterruptibly().getNow()) {
                gone.awaitUninterruptibly(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            connector.close();
        }
        connector.awaitClosed();
    }

    /** {@return whether no more calls are to be sent} On any thread. */
    boolean isClosing() {
        return closing.get();
    }

    /** Sends a call by one of the connections. On the event loop. */
    void send(PendingCall<?> call) {
        if (pool.isClosing()) {
            call.rejected();
            return;
        }
        ClientHandler usable = pool.choose();
        if (usable == null) {
            call.unavailable("the connection to " + target() + " could not be made: " + pool.whyNone());
            return;
        }
        call.sendOn(usable);
    }

    /**
     * Sends a call at once, if this is the loop in a turn and nothing is in the call's way; what encodes the arguments may throw, and the
     * call has not begun then. On any thread. {@return whether it is sent; if not, it is to go by {@link #later}, with its arguments encoded}
     */
    boolean sendNow(PendingCall<?> call) {
        ClientHandler usable = tasks.isTurning() && !pool.isClosing() ? pool.best() : null;
        return usable != null && call.sendNowOn(usable);
    }

    private ClientHandler connection() {
        ClientConnection made = new ClientConnection(target(), limits, PooledByteBufAllocator.DEFAULT, known);
        made.keepAlive(how.keepAlive());
        return new ClientHandler(connector, made, tasks, pool);
    }
}
