/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.codec.Codec;
import io.beckon.codec.DecodeLimits;
import io.beckon.netty.loop.CallGate;
import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.Arguments;
import io.beckon.protocol.OutgoingCall;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.ExceptionDescriptor;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.Metadata;
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
class PendingCall<R extends @Nullable Object> extends OutgoingCall implements LoopTask {
    /** So often a call that was not sent looks for another connection. */
    private static final int MOST_TAKEN_BACK = 3;

    final MethodDescriptor<?, R> method;
    final ClientTransport transport;
    private final CallOptions options;
    private final Executor executor;
    private final CallGate gate;
    private final CallFuture<R> future = new CallFuture<>(this);

    /** The call that this one is given up with, or null. */
    private final @Nullable CallContext parent;

    /** Takes back what {@link #inherit} did. */
    private volatile @Nullable Runnable forgetParent;

    /** The connection that the call is on; set and read on the event loop. */
    private @Nullable ClientHandler connection;

    /** How often the call was taken back from a connection that ended. */
    private int takenBack;

    /** Whether it was given up while it was on no connection. */
    private boolean givenUp;

    PendingCall(
            MethodDescriptor<?, R> method,
            Arguments arguments,
            CallOptions options,
            @Nullable CallContext parent,
            Executor executor,
            CallGate gate,
            ClientTransport transport) {
        super(
                transport.signature(method),
                options.metadata(),
                arguments,
                System.nanoTime(),
                transport.timeoutNanos(method, options, parent));
        this.parent = parent == null || method.isOneway() ? null : parent;
        this.method = method;
        this.options = options;
        this.transport = transport;
        this.executor = executor;
        this.gate = gate;
    }

    final CallFuture<R> future() {
        return future;
    }

    final void sendOn(ClientHandler to) {
        connection = to;
        to.submit(this);
        if (givenUp || future.isCancelled()) {
            to.cancel(this); // it was too late for the task that cancels: the call had no connection then
        }
    }

    /** {@return whether the call is sent; what encodes its arguments may throw} */
    final boolean sendNowOn(ClientHandler to) {
        boolean isSent = to.connection().writeNow(this);
        if (isSent) {
            connection = to;
        }
        return isSent;
    }

    /** The call has not been sent, and goes by another connection. */
    final void move() {
        connection = null;
        transport.later(this);
    }

    final @Nullable ClientHandler connection() {
        return connection;
    }

    final void cancel() {
        if (connection == null) {
            givenUp = true;
        } else {
            connection.cancel(this);
        }
    }

    @Override
    public final void run() {
        transport.send(this);
    }

    @Override
    public final void rejected() {
        refuse(StatusCode.UNAVAILABLE, "this program has closed the channel to " + transport.target());
    }

    /** There is no connection that the call could go by. */
    final void unavailable(String why) {
        refuse(StatusCode.UNAVAILABLE, why);
    }

    @Override
    protected final boolean takeBack() {
        if (takenBack == MOST_TAKEN_BACK || transport.isClosing()) {
            return false;
        }
        takenBack++;
        move();
        return true;
    }

    /** The call has a result. */
    void succeed(R result) {
        future.complete(result);
    }

    /** The call has failed. */
    void fail(Throwable failure) {
        future.completeExceptionally(failure);
    }

    /** {@return what the caller is told of a status} */
    RpcException exception(Status status, Metadata metadata) {
        return new RpcException(status, metadata);
    }

    @Override
    protected final void sent() {
        finish(() -> succeed(nothing()));
    }

    @Override
    protected final void replied(ByteBuf result, Metadata metadata) {
        answered(metadata);
        result.retain();
        finish(() -> {
            R decoded;
            try {
                decoded = decode(method.result(), form(), result);
            } catch (Throwable e) {
                fail(unreadable("the result", e));
                return;
            }
            succeed(decoded);
        });
    }

    @Override
    protected final void threw(int exceptionId, ByteBuf exception, Metadata metadata) {
        ExceptionDescriptor<?> declared = method.declared(exceptionId);
        if (declared == null) {
            String text =
                    method + ": the server threw exception " + exceptionId + " of the method, which is not known here";
            failed(Status.of(StatusCode.UNKNOWN, text), metadata);
            return;
        }
        answered(metadata);
        exception.retain();
        finish(() -> {
            Throwable thrown;
            try {
                thrown = decode(declared.codec(), form(), exception);
            } catch (Throwable e) {
                thrown = unreadable("the exception", e);
            }
            fail(thrown);
        });
    }

    @Override
    protected final void failed(Status status, Metadata metadata) {
        answered(metadata);
        finish(() -> fail(exception(status, metadata)));
    }

    private void answered(Metadata metadata) {
        if (options.answered() != null && !metadata.isEmpty()) {
            options.answered().accept(metadata);
        }
    }

    /** The call may belong to another one, that a server answers in this process: it is given up with it. */
    final void inherit() {
        if (parent != null) {
            forgetParent = parent.onCancel(() -> transport.cancel(this));
        }
    }

    /** The call has ended, whenever the executor comes to say so: who closes the channel may be what the executor waits for. */
    void finish(Runnable completion) {
        Runnable forget = forgetParent;
        if (forget != null) {
            forget.run();
        }
        try {
            executor.execute(completion);
        } catch (RejectedExecutionException e) {
            completion.run(); // somebody waits, and there is no better thread left
        } finally {
            gate.leave();
        }
    }

    private static <T extends @Nullable Object> T decode(Codec<T> codec, MessageForm form, ByteBuf bytes) {
        try {
            return form.decode(codec, bytes, DecodeLimits.DEFAULT);
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
}
