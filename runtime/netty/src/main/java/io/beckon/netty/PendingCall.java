/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.codec.Codec;
import io.beckon.codec.WireReader;
import io.beckon.protocol.OutgoingCall;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.ExceptionDescriptor;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A call between its start and its end. What comes of it is decoded, and the future completed, by the executor: for asynchronous
 * callers one that may run their code, for a blocking one the event loop itself, which then only wakes the caller.
 */
final class PendingCall<R extends @Nullable Object> extends OutgoingCall {
    private final MethodDescriptor<?, R> method;
    private final Executor executor;
    private final CallGate gate;
    private final CallFuture<R> future = new CallFuture<>();

    /** The connection that the call is on; set and read on the event loop. */
    private @Nullable ClientHandler connection;

    PendingCall(
            MethodDescriptor<?, R> method, ByteBuf arguments, CallOptions options, Executor executor, CallGate gate) {
        super(method.fullName(), method.isOneway(), arguments, System.nanoTime(), nanos(options));
        this.method = method;
        this.executor = executor;
        this.gate = gate;
    }

    CallFuture<R> future() {
        return future;
    }

    void sendOn(ClientHandler connection) {
        this.connection = connection;
        connection.submit(this);
    }

    void cancel() {
        if (connection != null) {
            connection.cancel(this);
        }
    }

    /** Fails a call that the event loop takes no more. */
    void reject(Target target) {
        refuse(StatusCode.UNAVAILABLE, "the channel to " + target + " is closed");
    }

    @Override
    protected void sent() {
        finish(() -> future.complete(nothing()));
    }

    @Override
    protected void replied(ByteBuf result) {
        result.retain();
        finish(() -> {
            R decoded;
            try {
                decoded = decode(method.result(), result);
            } catch (Throwable e) {
                future.completeExceptionally(unreadable("the result", e));
                return;
            }
            future.complete(decoded);
        });
    }

    @Override
    protected void threw(int exceptionId, ByteBuf exception) {
        ExceptionDescriptor<?> declared = method.declared(exceptionId);
        if (declared == null) {
            String text =
                    method + ": the server threw exception " + exceptionId + " of the method, which is not known here";
            failed(Status.of(StatusCode.UNKNOWN, text));
            return;
        }
        exception.retain();
        finish(() -> {
            Throwable thrown;
            try {
                thrown = decode(declared.codec(), exception);
            } catch (Throwable e) {
                thrown = unreadable("the exception", e);
            }
            future.completeExceptionally(thrown);
        });
    }

    @Override
    protected void failed(Status status) {
        finish(() -> future.completeExceptionally(status.toException()));
    }

    /** The call has ended, whenever the executor comes to say so: who closes the channel may be what the executor waits for. */
    private void finish(Runnable completion) {
        try {
            executor.execute(completion);
        } catch (RejectedExecutionException e) {
            completion.run(); // somebody waits, and there is no better thread left
        } finally {
            gate.leave();
        }
    }

    private static <T extends @Nullable Object> T decode(Codec<T> codec, ByteBuf bytes) {
        try {
            WireReader in = new WireReader(bytes);
            T value = codec.decode(in);
            in.end();
            return value;
        } finally {
            bytes.release();
        }
    }

    private RpcException unreadable(String what, Throwable cause) {
        String text = method + ": " + what + " of the call cannot be read: " + cause.getMessage();
        return new RpcException(Status.of(StatusCode.INTERNAL, text), cause);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // one-way methods have Void for R
    private R nothing() {
        return null;
    }

    private static long nanos(CallOptions options) {
        try {
            return options.timeout().toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE >> 1; // longer than 146 years
        }
    }
}
