/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeException;
import io.beckon.codec.DecodeLimits;
import io.beckon.netty.loop.CallGate;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RemoteFailure;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.thrift.message.ApplicationError;
import io.beckon.thrift.message.Message;
import io.beckon.thrift.message.MessageType;
import io.beckon.thrift.message.ThriftException;
import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A call to a server of Apache Thrift, between its start and its end. What comes of it is decoded, and the future completed, by the
 * executor. On the event loop, but for {@link #future}.
 */
final class ThriftCall<R extends @Nullable Object> {
    /** A time that is never over. */
    static final long FOR_EVER = io.beckon.protocol.ClientConnection.NEVER;

    private final MethodDescriptor<?, R> method;
    private final CallOptions options;
    private final ByteBuf arguments;
    private final long start = System.nanoTime();
    private final long nanos;
    private final Executor executor;
    private final CallGate gate;
    private final CompletableFuture<R> future = new CompletableFuture<>();

    /** Takes back what {@link #belongsTo} did. */
    private volatile @Nullable Runnable forgetParent;

    private @Nullable ClientConnection connection;

    /** What the connection had heard when it took the call. */
    private int heardBefore;

    private @Nullable Future<?> timeout;
    private boolean ended;

    /**
     * @param arguments the arguments struct, which the call releases when it ends
     * @param nanos how long it may take, or {@link #FOR_EVER}
     */
    ThriftCall(
            MethodDescriptor<?, R> method,
            ByteBuf arguments,
            CallOptions options,
            long nanos,
            Executor executor,
            CallGate gate) {
        this.method = method;
        this.options = options;
        this.arguments = arguments;
        this.nanos = nanos;
        this.executor = executor;
        this.gate = gate;
    }

    CompletableFuture<R> future() {
        return future;
    }

    MethodDescriptor<?, R> method() {
        return method;
    }

    ByteBuf arguments() {
        return arguments;
    }

    Metadata metadata() {
        return options.metadata();
    }

    /** {@return how much time it has left, perhaps less than none, or {@link #FOR_EVER}} */
    long nanosLeft() {
        return nanos == FOR_EVER ? FOR_EVER : nanos - (System.nanoTime() - start);
    }

    /** The call belongs to another one, that a server answers in this process: it is given up with it. */
    void belongsTo(CallContext parent, Runnable giveUp) {
        forgetParent = parent.onCancel(giveUp);
    }

    boolean hasEnded() {
        return ended;
    }

    /** {@return the connection that it is on, or null if it waits for one} */
    @Nullable
    ClientConnection connection() {
        return connection;
    }

    /** {@return what that connection had heard when it took the call} */
    int heardBefore() {
        return heardBefore;
    }

    /** @param heard how often it has heard something */
    void connection(ClientConnection connection, int heard) {
        this.connection = connection;
        this.heardBefore = heard;
    }

    /** Keeps what is to be cancelled when the call ends. */
    void timeout(Future<?> timeout) {
        this.timeout = timeout;
    }

    /** A one-way call has been handed to the connection. */
    void sent() {
        finish(() -> future.complete(nothing()));
    }

    /** The answer has come; the message is taken over. */
    void answered(Message message) {
        Metadata headers = headers(message);
        if (options.answered() != null && !headers.isEmpty()) {
            options.answered().accept(headers);
        }
        finish(() -> {
            try {
                future.complete(read(message));
            } catch (DecodeException | ThriftException e) {
                String text = method + ": the answer cannot be read: " + e.getMessage();
                future.completeExceptionally(new RpcException(Status.of(StatusCode.INTERNAL, text), e));
            } catch (Throwable e) {
                future.completeExceptionally(e);
            } finally {
                message.body().release();
            }
        });
    }

    void failed(Status status) {
        finish(() -> future.completeExceptionally(status.toException()));
    }

    private R read(Message message) throws Throwable {
        if (message.header().type() == MessageType.EXCEPTION) {
            throw exception(Errors.of(decode(ApplicationError.CODEC, message), method.fullName()), headers(message));
        } else if (message.header().type() != MessageType.REPLY) {
            throw problem("the server answered with a " + message.header().type());
        }
        Integer field = message.format().firstField(message.body());
        if (field != null && field != 0) {
            throw decode(new ThrownCodec(method, field), message);
        } else if (field == null && !isVoid()) {
            throw problem("the server answered with no result and no exception");
        }
        return decode(method.result(), message);
    }

    private static Metadata headers(Message message) {
        return message.envelope() == null ? Metadata.EMPTY : message.envelope().headers();
    }

    private static RpcException exception(Status status, Metadata headers) {
        RemoteFailure remote = RemoteFailure.in(headers);
        return remote == null ? status.toException() : new RpcException(status, remote);
    }

    private static <T extends @Nullable Object> T decode(Codec<T> codec, Message message) {
        return message.format().encoding().decode(codec, message.body(), DecodeLimits.DEFAULT);
    }

    private boolean isVoid() {
        return method.result() == Codecs.VOID;
    }

    private RpcException problem(String what) {
        return new RpcException(Status.of(StatusCode.INTERNAL, method + ": " + what));
    }

    private void finish(Runnable completion) {
        ended = true;
        Runnable forget = forgetParent;
        if (forget != null) {
            forget.run();
        }
        arguments.release();
        if (timeout != null) {
            timeout.cancel(false);
        }
        try {
            executor.execute(completion);
        } catch (RejectedExecutionException e) {
            completion.run(); // somebody waits, and there is no better thread left
        } finally {
            gate.leave();
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // one-way methods have Void for R
    private R nothing() {
        return null;
    }
}
