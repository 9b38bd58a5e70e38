/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.netty.ChannelBuilder;
import io.beckon.netty.ChannelSetup;
import io.beckon.netty.Connector;
import io.beckon.netty.Transport;
import io.beckon.netty.loop.CallGate;
import io.beckon.netty.loop.EventLoops;
import io.beckon.netty.loop.LoopQueue;
import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.Limits;
import io.beckon.protocol.MethodArguments;
import io.beckon.rpc.BlockingCall;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.thrift.form.ThriftFraming;
import io.beckon.thrift.form.ThriftProtocol;
import io.beckon.thrift.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one server of Apache Thrift, with the generated clients that call natively. Thrift's servers answer one call of a connection
 * after the other, so that a channel keeps several connections and each carries one call at a time; a server that takes more is told
 * by {@link Builder#pipelined}. A call that is given up, or whose time is over, costs its connection: Thrift has no word for it, and the
 * answer may still come. Nothing is tried twice.
 */
public final class ThriftChannel implements Channel {
    private final Dialect dialect;
    private final ChannelSetup setup;
    private final int maxMessage;
    private final Executor callbacks;
    private final @Nullable ExecutorService ownCallbacks;
    private final CallGate gate;
    private final Connector connector;
    private final EventLoop loop;
    private final ConnectionPool pool;
    private final LoopQueue calls;
    private final AtomicBoolean closing = new AtomicBoolean();

    private ThriftChannel(Dialect dialect, int maxConnections, ChannelSetup setup) {
        Limits limits = setup.limits();
        this.dialect = dialect;
        this.setup = setup;
        this.maxMessage = limits.maxMessage();
        this.callbacks = setup.callbacks();
        this.ownCallbacks = setup.ownCallbacks();
        this.gate = new CallGate(limits.maxSlots() + limits.maxWaiting());
        this.connector = setup.connector();
        this.loop = connector.loop();
        this.pool = new ConnectionPool(
                connector,
                () -> new ClientConversation(dialect, maxMessage, PooledByteBufAllocator.DEFAULT),
                dialect.pipelined() ? 1 : maxConnections,
                dialect.pipelined() ? limits.maxSlots() : 1);
        this.calls = new LoopQueue(loop, pool::flush);
    }

    /** {@return a channel to {@code host:port} or {@code unix:path}, to be set up} */
    public static Builder to(String target) {
        return new Builder(target);
    }

    /** {@return a channel over another transport, to be set up} */
    public static Builder to(Transport transport, SocketAddress address) {
        return new Builder(transport, address);
    }

    @Override
    public <Q, R extends @Nullable Object> CompletableFuture<R> start(
            MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions) {
        return begin(method, arguments, callOptions, callbacks);
    }

    /** {@inheritDoc} Fails at once on an event-loop thread. */
    @Override
    public <Q, R extends @Nullable Object> R call(MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions) {
        EventLoops.refuseCurrent("a blocking call");
        return BlockingCall.await(begin(method, arguments, callOptions, Runnable::run), method);
    }

    @Override
    public CallOptions options() {
        return CallOptions.DEFAULT;
    }

    /**
     * {@inheritDoc} A thread that is interrupted meanwhile stays so, waits no longer, and lets open calls fail.
     *
     * @throws IllegalStateException on an event-loop thread
     */
    @Override
    public void close() {
        EventLoops.refuseCurrent("closing a channel");
        gate.close();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (closing.compareAndSet(false, true)) {
            loop.submit(pool::close).awaitUninterruptibly();
            connector.close();
        }
        connector.awaitClosed();
        if (ownCallbacks != null) {
            ownCallbacks.shutdown(); // what it has been given still runs
        }
    }

    @Override
    public String toString() {
        return "ThriftChannel[" + connector + "]";
    }

    private <Q, R extends @Nullable Object> CompletableFuture<R> begin(
            MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions, Executor executor) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(callOptions, "options");
        ByteBuf encoded;
        try {
            requireExpressible(method, callOptions);
            encoded = encode(method, arguments);
        } catch (RpcException e) {
            return CompletableFuture.failedFuture(e);
        }
        if (!gate.enter()) {
            encoded.release();
            return CompletableFuture.failedFuture(gate.refusal(method, connector.toString()));
        }
        CallContext parent = CallContext.currentOrNull();
        long nanos = setup.timeoutNanos(method, callOptions, parent);
        ThriftCall<R> call = new ThriftCall<>(method, encoded, callOptions, nanos, executor, gate);
        if (parent != null && !method.isOneway()) {
            call.belongsTo(parent, () -> cancel(call));
        }
        calls.offer(new Start(call));
        call.future().whenComplete((result, failure) -> {
            if (call.future().isCancelled()) {
                cancel(call);
            }
        });
        return call.future();
    }

    private void requireExpressible(MethodDescriptor<?, ?> method, CallOptions callOptions) {
        if (method.kind().isStreaming()) {
            String text =
                    method + ": Apache Thrift has no streams; call a server of the native protocol through RpcChannel";
            throw Status.notExecuted(StatusCode.UNIMPLEMENTED, text).toException();
        }
        if (!callOptions.metadata().isEmpty() && !dialect.takesMetadata()) {
            String text = method + ": metadata travels in the header transport only (ThriftFraming.HEADER), not "
                    + dialect.framing() + "; call without, or through another channel";
            throw Status.notExecuted(StatusCode.FAILED_PRECONDITION, text).toException();
        }
    }

    private <Q> ByteBuf encode(MethodDescriptor<Q, ?> method, Q arguments) {
        MessageForm form = MessageForm.of(dialect.format().encoding());
        return MethodArguments.encoded(method, arguments, form, PooledByteBufAllocator.DEFAULT, maxMessage);
    }

    private void cancel(ThriftCall<?> call) {
        try {
            loop.execute(() -> pool.cancel(call));
        } catch (RejectedExecutionException e) {
            // The loop has ended, and with it every call.
        }
    }

    private final class Start implements LoopTask {
        private final ThriftCall<?> call;

        Start(ThriftCall<?> call) {
            this.call = call;
        }

        @Override
        public void run() {
            pool.start(call);
        }

        @Override
        public void rejected() {
            call.failed(gate.refusal(call.method(), connector.toString()).status());
        }
    }

    /** Sets a channel up. Not thread-safe. */
    public static final class Builder extends ChannelBuilder<Builder> {
        private static final int CONNECTIONS = 8;

        private ThriftProtocol protocol = ThriftProtocol.BINARY;
        private ThriftFraming framing = ThriftFraming.UNFRAMED;
        private @Nullable String service;
        private boolean pipelined;
        private int maxConnections = CONNECTIONS;

        private Builder(String target) {
            super(target);
        }

        private Builder(Transport transport, SocketAddress address) {
            super(transport, address);
        }

        /** Writes messages so; without, in the binary protocol. */
        public Builder protocol(ThriftProtocol protocol) {
            this.protocol = Objects.requireNonNull(protocol, "protocol");
            return this;
        }

        /** Puts this around messages; without, nothing. */
        public Builder framing(ThriftFraming framing) {
            this.framing = Objects.requireNonNull(framing, "framing");
            return this;
        }

        /**
         * Writes a service's name before each method's, as {@code TMultiplexedProtocol} does.
         *
         * @param name as the server knows it
         */
        public Builder multiplexed(String name) {
            if (name.isEmpty() || name.length() >= MessageHeader.MAX_NAME) {
                throw new IllegalArgumentException("a service's name has 1 to " + (MessageHeader.MAX_NAME - 1)
                        + " characters, not " + name.length());
            }
            this.service = name;
            return this;
        }

        /**
         * Sends calls over one connection without waiting for answers. For servers that read on meanwhile, in whatever order they answer;
         * those that do not, answer one call after the other all the same, only later. A call that is given up leaves the connection open.
         */
        public Builder pipelined() {
            this.pipelined = true;
            return this;
        }

        /**
         * Keeps no more than so many connections, and so calls under way; without, 8. Not where calls are pipelined.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder maxConnections(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("a channel has at least 1 connection, not " + count);
            }
            this.maxConnections = count;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * {@inheritDoc}
         *
         * @throws IllegalArgumentException also if the header transport is to carry messages without a version
         */
        @Override
        public Channel connect() {
            if (framing == ThriftFraming.HEADER && protocol == ThriftProtocol.OLD_BINARY) {
                throw new IllegalArgumentException("the header transport carries BINARY and COMPACT, not OLD_BINARY");
            }
            return super.connect();
        }

        @Override
        protected Channel make(ChannelSetup setup) {
            return new ThriftChannel(new Dialect(protocol, framing, service, pipelined), maxConnections, setup);
        }
    }
}
