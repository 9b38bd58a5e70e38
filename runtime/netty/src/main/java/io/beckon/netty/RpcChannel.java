/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.codec.Encoding;
import io.beckon.protocol.Arguments;
import io.beckon.protocol.Limits;
import io.beckon.rpc.BlockingCall;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Interceptor;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one server over one connection, which many threads share. The connection is made for the first call, and again for the
 * first call after it was lost; nothing is tried twice.
 */
public final class RpcChannel implements Channel {
    private static final int ARGUMENT_BYTES = 256;

    private final Target target;
    private final Executor callbacks;
    private final @Nullable ExecutorService ownCallbacks;
    private final CallGate gate;
    private final ClientTransport transport;

    private RpcChannel(Builder builder, Executor callbacks, @Nullable ExecutorService ownCallbacks) {
        this.target = builder.target;
        this.callbacks = callbacks;
        this.ownCallbacks = ownCallbacks;
        this.gate = new CallGate(builder.limits.maxSlots() + builder.limits.maxWaiting());
        this.transport = new ClientTransport(
                target, builder.limits, builder.connectTimeout, builder.timeout, builder.tagged, builder.tls);
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
        return new Builder(new Target(
                Objects.requireNonNull(transport, "transport"),
                Objects.requireNonNull(address, "address"),
                address.toString()));
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
     * {@inheritDoc} Futures that the callback executor has yet to complete are completed afterwards. A thread that is interrupted meanwhile stays so, waits no longer, and lets open calls fail.
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
        transport.close();
        if (ownCallbacks != null) {
            ownCallbacks.shutdown(); // what it has been given still runs
        }
    }

    @Override
    public String toString() {
        return "RpcChannel[" + target + "]";
    }

    private <Q, R extends @Nullable Object> CompletableFuture<R> begin(
            MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions, Executor executor) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(callOptions, "options");
        Arguments encoded;
        try {
            encoded = encode(method, arguments);
        } catch (RpcException e) {
            return CompletableFuture.failedFuture(e);
        }
        if (!gate.enter()) {
            encoded.release();
            return CompletableFuture.failedFuture(refused(method));
        }
        if (method.kind().isStreaming()) {
            var call = new StreamingCall<>(method, encoded, callOptions, callbacks, gate, transport);
            inherit(call);
            call.prepare(arguments);
            transport.later(call);
            return call.future();
        }
        PendingCall<R> call = new PendingCall<>(method, encoded, callOptions, executor, gate, transport);
        call.future().onCancel(() -> transport.cancel(call));
        inherit(call);
        transport.later(call);
        return call.future();
    }

    private static void inherit(PendingCall<?> call) {
        CallContext parent = CallContext.currentOrNull();
        if (parent != null && !call.isOneway()) {
            call.belongsTo(parent);
        }
    }

    private <Q> Arguments encode(MethodDescriptor<Q, ?> method, Q arguments) {
        Encoding expected = transport.packed().encoding(transport.signature(method));
        return new Arguments(expected, encoding -> encode(method, arguments, encoding));
    }

    private <Q> ByteBuf encode(MethodDescriptor<Q, ?> method, Q arguments, Encoding encoding) {
        int maxMessage = transport.maxMessage(method);
        ByteBuf out = PooledByteBufAllocator.DEFAULT.buffer(ARGUMENT_BYTES, maxMessage);
        try {
            encoding.encode(method.arguments(), arguments, out);
            return out;
        } catch (IndexOutOfBoundsException e) {
            out.release();
            String text =
                    method + ": arguments of more than " + maxMessage + " bytes, which is the limit of this channel; "
                            + "raise it by Limits.withMaxMessage, here and at the server";
            throw new RpcException(Status.notExecuted(StatusCode.RESOURCE_EXHAUSTED, text), e);
        } catch (RuntimeException e) {
            out.release();
            String text = method + ": the arguments cannot be written: " + e.getMessage();
            throw new RpcException(Status.notExecuted(StatusCode.INVALID_ARGUMENT, text), e);
        }
    }

    private RpcException refused(MethodDescriptor<?, ?> method) {
        Status status = gate.isClosed()
                ? Status.notExecuted(
                        StatusCode.UNAVAILABLE, method + ": this program has closed the channel to " + target)
                : Status.notExecuted(
                        StatusCode.RESOURCE_EXHAUSTED,
                        method + ": " + gate.most() + " calls to " + target
                                + " have not ended yet, which is the limit of this "
                                + "channel; start fewer at a time, or raise it by Limits.withMaxWaiting");
        return status.toException();
    }

    /** Sets a channel up. Not thread-safe. */
    public static final class Builder {
        private final Target target;
        private @Nullable Duration timeout;
        private final List<Interceptor> interceptors = new ArrayList<>();
        private @Nullable Executor callbacks;
        private Limits limits = Limits.DEFAULT;
        private Duration connectTimeout = Duration.ofSeconds(3);
        private boolean tagged;
        private @Nullable ClientTls tls;

        private Builder(Target target) {
            this.target = target;
        }

        /**
         * Gives calls this timeout whose caller and whose schema name none; without, calls without streams take 15 seconds at most and
         * others as long as they like.
         */
        public Builder timeout(Duration timeout) {
            this.timeout = CallOptions.DEFAULT.withTimeout(timeout).timeout();
            return this;
        }

        /**
         * Completes the futures of asynchronous calls on this executor, so that what depends on them runs there; without, on virtual
         * threads (JDK 21 and later) or a pool of 64 daemons. {@code Runnable::run} completes them on the event loop, for dependents that never block.
         */
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
         * Sends and asks for messages whose every field says which it is; without, calls are packed where the server has the same schema of
         * their method. For those who read what is on the wire.
         */
        public Builder tagged() {
            this.tagged = true;
            return this;
        }

        /** Speaks TLS; without, nothing is encrypted. */
        public Builder tls(ClientTls tls) {
            this.tls = Objects.requireNonNull(tls, "tls");
            return this;
        }

        /** Stands around each call, inside of those that were given before. */
        public Builder intercept(Interceptor interceptor) {
            interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        /**
         * {@return the channel} No connection is made yet.
         *
         * @throws IllegalArgumentException if it is to speak TLS, and nothing says which name the server's certificate has to have
         */
        public Channel connect() {
            Channel channel = make();
            return interceptors.isEmpty() ? channel : channel.intercepted(interceptors.toArray(Interceptor[]::new));
        }

        private Channel make() {
            if (tls != null) {
                tls.requireName(target);
            }
            if (callbacks != null) {
                return new RpcChannel(this, callbacks, null);
            }
            ExecutorService own = UserThreads.callbacks();
            return new RpcChannel(this, own, own);
        }
    }
}
