/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.netty.Target;
import io.beckon.netty.loop.CallGate;
import io.beckon.netty.loop.EventLoops;
import io.beckon.netty.loop.LoopQueue;
import io.beckon.netty.loop.LoopTask;
import io.beckon.netty.loop.UserThreads;
import io.beckon.protocol.Limits;
import io.beckon.rpc.BlockingCall;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.thrift.message.MessageHeader;
import io.beckon.thrift.message.ThriftProtocol;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
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
    private static final int ARGUMENT_BYTES = 256;

    private final Target target;
    private final Dialect dialect;
    private final Duration timeout;
    private final int maxMessage;
    private final Executor callbacks;
    private final @Nullable ExecutorService ownCallbacks;
    private final CallGate gate;
    private final EventLoopGroup loops;
    private final EventLoop loop;
    private final ConnectionPool pool;
    private final LoopQueue calls;
    private final AtomicBoolean closing = new AtomicBoolean();

    private ThriftChannel(Builder builder, Executor callbacks, @Nullable ExecutorService ownCallbacks) {
        this.target = builder.target;
        this.dialect = new Dialect(builder.protocol, builder.framing, builder.service, builder.pipelined);
        this.timeout = builder.timeout;
        this.maxMessage = builder.limits.maxMessage();
        this.callbacks = callbacks;
        this.ownCallbacks = ownCallbacks;
        this.gate = new CallGate(builder.limits.maxSlots() + builder.limits.maxWaiting());
        this.loops =
                EventLoops.create(1, "beckon-thrift-client", target.transport().ioHandlers());
        this.loop = loops.next();
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        Math.min(Integer.MAX_VALUE, builder.connectTimeout.toMillis()));
        target.transport().configure(bootstrap);
        int maxCalls = builder.pipelined ? builder.limits.maxSlots() : 1;
        this.pool = new ConnectionPool(
                target,
                bootstrap,
                loop,
                () -> new ClientConversation(dialect, maxMessage, PooledByteBufAllocator.DEFAULT),
                builder.pipelined ? 1 : builder.maxConnections,
                maxCalls);
        this.calls = new LoopQueue(loop, pool::flush);
    }

    /** {@return a channel to {@code host:port}, to be set up} */
    public static Builder to(String target) {
        return new Builder(Target.parse(target));
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
            EventLoops.shutdown(loops);
        }
        loops.terminationFuture().awaitUninterruptibly();
        if (ownCallbacks != null) {
            ownCallbacks.shutdown(); // what it has been given still runs
        }
    }

    @Override
    public String toString() {
        return "ThriftChannel[" + target + "]";
    }

    private <Q, R extends @Nullable Object> CompletableFuture<R> begin(
            MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions, Executor executor) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(callOptions, "options");
        if (method.kind().isStreaming()) {
            String text =
                    method + ": Apache Thrift has no streams; call a server of the native protocol through RpcChannel";
            return CompletableFuture.failedFuture(
                    Status.notExecuted(StatusCode.UNIMPLEMENTED, text).toException());
        }
        ByteBuf encoded;
        try {
            encoded = encode(method, arguments);
        } catch (RpcException e) {
            return CompletableFuture.failedFuture(e);
        }
        if (!gate.enter()) {
            encoded.release();
            return CompletableFuture.failedFuture(refused(method));
        }
        ThriftCall<R> call = new ThriftCall<>(method, encoded, timeout(method, callOptions), executor, gate);
        calls.offer(new Start(call));
        call.future().whenComplete((result, failure) -> {
            if (call.future().isCancelled()) {
                cancel(call);
            }
        });
        return call.future();
    }

    private <Q> ByteBuf encode(MethodDescriptor<Q, ?> method, Q arguments) {
        ByteBuf out = PooledByteBufAllocator.DEFAULT.buffer(ARGUMENT_BYTES, maxMessage);
        try {
            dialect.protocol().encoding().encode(method.arguments(), arguments, out);
            return out;
        } catch (IndexOutOfBoundsException e) {
            out.release();
            String text = method + ": arguments of more than " + maxMessage
                    + " bytes, which is the limit of this channel; raise it by Limits.withMaxMessage";
            throw new RpcException(Status.notExecuted(StatusCode.RESOURCE_EXHAUSTED, text), e);
        } catch (RuntimeException e) {
            out.release();
            String text = method + ": the arguments cannot be written: " + e.getMessage();
            throw new RpcException(Status.notExecuted(StatusCode.INVALID_ARGUMENT, text), e);
        }
    }

    private void cancel(ThriftCall<?> call) {
        try {
            loop.execute(() -> pool.cancel(call));
        } catch (RejectedExecutionException e) {
            // The loop has ended, and with it every call.
        }
    }

    /** {@return how long a call may take}: what its caller says, else its schema, else this channel */
    private Duration timeout(MethodDescriptor<?, ?> method, CallOptions callOptions) {
        Duration said = callOptions.timeout() != null ? callOptions.timeout() : method.timeout();
        return said != null ? said : timeout;
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
            call.failed(refused(call.method()).status());
        }
    }

    private RpcException refused(MethodDescriptor<?, ?> method) {
        Status status = gate.isClosed()
                ? Status.notExecuted(
                        StatusCode.UNAVAILABLE, method + ": this program has closed the channel to " + target)
                : Status.notExecuted(
                        StatusCode.RESOURCE_EXHAUSTED,
                        method + ": " + gate.most() + " calls to " + target
                                + " have not ended yet, which is the limit of "
                                + "this channel; start fewer at a time, or raise it by Limits.withMaxWaiting");
        return status.toException();
    }

    /** Sets a channel up. Not thread-safe. */
    public static final class Builder {
        private static final int CONNECTIONS = 8;

        private final Target target;
        private ThriftProtocol protocol = ThriftProtocol.BINARY;
        private ThriftFraming framing = ThriftFraming.UNFRAMED;
        private @Nullable String service;
        private boolean pipelined;
        private int maxConnections = CONNECTIONS;
        private Duration timeout = CallOptions.DEFAULT_TIMEOUT;
        private @Nullable Executor callbacks;
        private Limits limits = Limits.DEFAULT;
        private Duration connectTimeout = Duration.ofSeconds(3);

        private Builder(Target target) {
            this.target = target;
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

        /**
         * Gives calls this timeout whose caller and whose schema name none; without, 15 seconds.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder timeout(Duration timeout) {
            CallOptions checked = CallOptions.DEFAULT.withTimeout(timeout);
            this.timeout = Objects.requireNonNull(checked.timeout());
            return this;
        }

        /** Completes the futures of asynchronous calls on this executor; without, on threads of the channel's own. */
        public Builder callbackExecutor(Executor executor) {
            this.callbacks = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /** Takes no more than this. */
        public Builder limits(Limits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Waits no longer for a connection; without, 3 seconds. A call's own timeout holds besides.
         *
         * @throws IllegalArgumentException unless it is at least a millisecond
         */
        public Builder connectTimeout(Duration timeout) {
            if (Objects.requireNonNull(timeout, "timeout").compareTo(Duration.ofMillis(1)) < 0) {
                throw new IllegalArgumentException("a connection may take at least 1 ms, not " + timeout);
            }
            this.connectTimeout = timeout;
            return this;
        }

        /**
         * {@return the channel} No connection is made yet.
         *
         * @throws IllegalArgumentException if the header transport is to carry messages without a version
         */
        public ThriftChannel connect() {
            if (framing == ThriftFraming.HEADER && protocol == ThriftProtocol.OLD_BINARY) {
                throw new IllegalArgumentException("the header transport carries BINARY and COMPACT, not OLD_BINARY");
            }
            if (callbacks != null) {
                return new ThriftChannel(this, callbacks, null);
            }
            ExecutorService own = UserThreads.callbacks();
            return new ThriftChannel(this, own, own);
        }
    }
}
