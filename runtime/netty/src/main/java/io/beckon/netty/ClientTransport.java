/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.LoopQueue;
import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.Limits;
import io.beckon.protocol.PackedMethods;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.MethodSignature;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
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

    private final ChannelSetup setup;
    private final Connector connector;
    private final Limits limits;
    private final EventLoop loop;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final LoopQueue tasks;
    private final PackedMethods packed = new PackedMethods();
    private final boolean tagged;
    private final Set<ClientHandler> open = new HashSet<>();

    /** No call is sent any more; on the event loop. */
    private boolean closed;

    /** The latest connection; on the event loop. */
    private @Nullable ClientHandler connection;

    /**
     * @param tagged whether no messages are to be packed
     */
    ClientTransport(ChannelSetup setup, boolean tagged) {
        this.setup = setup;
        this.connector = setup.connector();
        this.limits = setup.limits();
        this.tagged = tagged;
        this.loop = connector.loop();
        this.tasks = new LoopQueue(loop, this::flush);
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
        later(() -> open.forEach(each -> each.connection().cancelEndless(why)));
    }

    /** Says good-bye to the server and ends the event loop; calls that are still open fail. Not on the event loop. */
    void close() {
        if (closing.compareAndSet(false, true)) {
            Future<List<Future<?>>> goodByes = loop.submit(this::closeAll);
            long deadline = System.nanoTime() + FAREWELL_NANOS;
            for (Future<?> gone : goodByes.awaitUninterruptibly().getNow()) {
                gone.awaitUninterruptibly(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            connector.close();
        }
        connector.awaitClosed();
    }

    /** Sends a call on the latest connection, or a new one. On the event loop. */
    void send(PendingCall<?> call) {
        if (closed) {
            call.rejected();
            return;
        }
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
        ClientHandler latest = connection;
        if (latest != null && open.size() == 1 && open.contains(latest)) {
            latest.flush();
        } else {
            List.copyOf(open).forEach(ClientHandler::flush);
        }
    }

    private List<Future<?>> closeAll() {
        closed = true;
        List<Future<?>> gone = new ArrayList<>();
        List.copyOf(open).forEach(each -> gone.add(each.close()));
        return gone;
    }

    private ClientHandler connect() {
        ClientHandler made =
                new ClientHandler(connector.toString(), limits, PooledByteBufAllocator.DEFAULT, packed, loop, tasks);
        open.add(made);
        made.gone().addListener(gone -> open.remove(made));
        connector.connect(made, made::connectFailed);
        return made;
    }
}
