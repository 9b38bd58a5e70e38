/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.CallGate;
import io.beckon.netty.loop.EventLoopThread;
import io.beckon.netty.loop.EventLoops;
import io.beckon.protocol.Arguments;
import io.beckon.protocol.MethodArguments;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.BlockingCall;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.PooledByteBufAllocator;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one server over one connection, which many threads share, and over more while its slots are all taken. The connection is made
 * for the first call, and again for the first call after it was lost. A call that had not been sent when its connection was lost goes by
 * the next one; nothing that may have been executed is tried twice.
 */
public final class RpcChannel implements Channel {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Executor callbacks;
    private final @Nullable ExecutorService ownCallbacks;
    private final CallGate gate;
    private final Duration grace;
    private final ClientTransport transport;

    private RpcChannel(ChannelSetup setup, Builder builder) {
        this.grace = builder.grace;
        this.callbacks = setup.callbacks();
        this.ownCallbacks = setup.ownCallbacks();
        this.gate = new CallGate(setup.limits().maxSlots() + setup.limits().maxWaiting());
        this.transport = new ClientTransport(setup, builder.how, builder.tagged, builder.compression);
    }

    /** {@return a channel to {@code host:port}, {@code unix:path} or {@code in-process:name}, with everything else as it comes} */
    public static Channel connect(String target) {
        return to(target).connect();
    }

    /** {@return a channel to {@code host:port}, {@code unix:path} or {@code in-process:name}, to be set up} */
    public static Builder to(String target) {
        return new Builder(Target.parse(target));
    }

    /** {@return a channel over another transport, to be set up} */
    public static Builder to(Transport transport, SocketAddress address) {
        return new Builder(Target.over(transport, address));
    }

    @Override
    public <Q, R extends @Nullable Object> CompletableFuture<R> start(
            MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions) {
        return begin(method, arguments, callOptions, callbacks);
    }

    /** {@inheritDoc} Fails at once on an event-loop thread. */
    @Override
    public <Q, R extends @Nullable Object> R call(MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions) {
        if (EventLoopThread.isCurrent()) {
            String text = method + ": a blocking call on an event-loop thread would wait for itself; "
                    + "use the asynchronous form here, or go to another thread first";
            throw Status.notExecuted(StatusCode.FAILED_PRECONDITION, text).toException();
        }
        return BlockingCall.await(begin(method, arguments, callOptions, Runnable::run), method);
    }

    @Override
    public CallOptions options() {
        return CallOptions.DEFAULT;
    }

    /**
     * {@inheritDoc} Calls without streams may go on until they end, which they do by their deadlines. Calls with streams, and those without a
     * deadline, may go on for the {@linkplain Builder#grace grace}; then they fail with CANCELLED. Futures that the callback executor has yet to
     * complete are completed afterwards. A thread that is interrupted meanwhile stays so, waits no longer, and lets open calls fail.
     *
     * @throws IllegalStateException on an event-loop thread
     */
    @Override
    public void close() {
        EventLoops.refuseCurrent("closing a channel");
        gate.close();
        try {
            if (!gate.await(grace)) {
                awaitOthers();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        transport.close();
        if (ownCallbacks != null) {
            ownCallbacks.shutdown(); // what it has been given still runs
        }
    }

    /** Ends what may be endless; more than once, as a call may be on its way from one connection to another. */
    private void awaitOthers() throws InterruptedException {
        String why = "this program closed the channel to " + transport.target() + ", and the call did not end within "
                + grace + " (RpcChannel.Builder.grace)";
        do {
            transport.cancelEndless(why);
        } while (!gate.await(AGAIN));
    }

    @Override
    public String toString() {
        return "RpcChannel[" + transport.target() + "]";
    }

    private <Q, R extends @Nullable Object> CompletableFuture<R> begin(
            MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions, Executor executor) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(callOptions, "options");
        if (!gate.enter()) {
            return CompletableFuture.failedFuture(gate.refusal(method, transport.target()));
        }
        boolean begun = false;
        try {
            CompletableFuture<R> future = begin(method, arguments(method, arguments), arguments, callOptions, executor);
            begun = true;
            return future;
        } catch (RpcException e) {
            return CompletableFuture.failedFuture(e);
        } finally {
            if (!begun) {
                gate.leave();
            }
        }
    }

    private <Q, R extends @Nullable Object> CompletableFuture<R> begin(
            MethodDescriptor<Q, R> method, Arguments values, Q arguments, CallOptions callOptions, Executor executor) {
        CallContext parent = CallContext.currentOrNull();
        if (method.kind().isStreaming()) {
            values.encode();
            var call = new StreamingCall<>(method, values, callOptions, parent, callbacks, gate, transport);
            call.inherit();
            call.prepare(arguments);
            transport.later(call);
            return call.future();
        }
        PendingCall<R> call = new PendingCall<>(method, values, callOptions, parent, executor, gate, transport);
        if (transport.sendNow(call)) {
            call.inherit(); // nothing of it can come back before this thread, the loop's, is done here
        } else {
            values.encode();
            call.inherit();
            transport.later(call);
        }
        return call.future();
    }

    private <Q> Arguments arguments(MethodDescriptor<Q, ?> method, Q arguments) {
        return new MethodArguments<>(
                method,
                arguments,
                transport.form(method),
                PooledByteBufAllocator.DEFAULT,
                transport.maxMessage(method));
    }

    /** Sets a channel up. Not thread-safe. */
    public static final class Builder extends ChannelBuilder<Builder> {
        private Connecting how = Connecting.DEFAULT;
        private boolean tagged;
        private CompressionOptions compression = CompressionOptions.NONE;
        private Duration grace = Duration.ofSeconds(5);

        private Builder(Target target) {
            super(target, NativeAcceptor.ALPN);
        }

        /** Connects at once, and again when the connection is lost, whether there are calls or not. {@link #connect} does not wait for it. */
        public Builder eager() {
            how = how.eagerly();
            return this;
        }

        /**
         * Has calls wait for a connection, as long as they have time, where none can be made; without, they fail with UNAVAILABLE at
         * once, not executed. It is tried again after a random part of 200 ms, of 320 ms, and so on up to 30 s.
         */
        public Builder waitForReady() {
            how = how.waiting();
            return this;
        }

        /**
         * Asks a server for a sign of life when it has been silent for so long while calls are open; without, 30 seconds. A server that
         * gives none within 10 seconds is given up, and its calls fail with UNAVAILABLE.
         *
         * @throws IllegalArgumentException if it is less than a second
         */
        public Builder keepAlive(Duration silence) {
            how = how.withKeepAlive(Objects.requireNonNull(silence, "silence"));
            return this;
        }

        /**
         * Makes more connections, up to so many, while as many calls are open on each as the server takes; without, up to 4. With 1,
         * calls wait for each other then.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder maxConnections(int most) {
            how = how.withMaxConnections(most);
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Lets calls with streams, and calls without a deadline, go on for so long when the channel closes; without, 5 seconds. Others end by
         * their deadlines.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder grace(Duration grace) {
            if (Objects.requireNonNull(grace, "grace").isNegative()) {
                throw new IllegalArgumentException("a grace is not negative, as " + grace + " is");
            }
            this.grace = grace;
            return this;
        }

        /**
         * Sends and asks for messages whose every field says which it is; without, calls are packed where the server has the same schema of
         * their method. For those who read what is on the wire.
         */
        public Builder tagged() {
            this.tagged = true;
            return this;
        }

        /**
         * Compresses long messages, and takes compressed ones, where the server does, too; without, nothing is compressed. Messages that may have
         * fields which their schema calls {@code sensitive} are not.
         */
        public Builder compression(CompressionOptions options) {
            this.compression = Objects.requireNonNull(options, "options");
            return this;
        }

        @Override
        protected Channel make(ChannelSetup setup) {
            return new RpcChannel(setup, this);
        }
    }
}
