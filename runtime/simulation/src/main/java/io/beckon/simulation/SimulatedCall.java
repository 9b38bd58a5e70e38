/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.codec.DecodeLimits;
import io.beckon.protocol.Arguments;
import io.beckon.protocol.ClientConnection;
import io.beckon.protocol.OutgoingCall;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.ExceptionDescriptor;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call between its start and its end, whose future is completed by an event of its own. */
class SimulatedCall<R extends @Nullable Object> extends OutgoingCall {
    /** As a real channel's. */
    private static final int MOST_TAKEN_BACK = 3;

    final MethodDescriptor<?, R> method;
    final SimulatedChannel channel;
    private final CallOptions options;
    private final VirtualTime time;
    private final CallFuture future = new CallFuture();
    private @Nullable ClientLink link;
    private boolean ended;
    private int takenBack;
    private boolean givenUp;

    SimulatedCall(MethodDescriptor<?, R> method, Arguments arguments, CallOptions options, SimulatedChannel channel) {
        super(
                method.signature(),
                options.metadata(),
                arguments,
                channel.network().time().nanoTime(),
                nanos(method, options));
        this.method = method;
        this.channel = channel;
        this.options = options;
        this.time = channel.network().time();
    }

    /** {@return how long a call may take: what the caller says, or else its schema; or what holds anyway; or what a call has left that it is a part of} */
    static long nanos(MethodDescriptor<?, ?> method, CallOptions options) {
        CallContext parent = CallContext.currentOrNull();
        Duration left = parent == null ? null : parent.remaining();
        long own = ownNanos(method, options);
        return left == null ? own : Math.min(own, Math.max(1, left.toNanos()));
    }

    private static long ownNanos(MethodDescriptor<?, ?> method, CallOptions options) {
        Duration said = options.timeout() != null ? options.timeout() : method.timeout();
        if (said != null) {
            return said.toNanos();
        }
        return method.kind().isStreaming() ? ClientConnection.NEVER : CallOptions.DEFAULT_TIMEOUT.toNanos();
    }

    final CompletableFuture<R> future() {
        return future;
    }

    final void sendOn(ClientLink chosen) {
        link = chosen;
        chosen.submit(this);
        if (givenUp || future.isCancelled()) {
            chosen.cancel(this);
        }
    }

    final @Nullable ClientLink link() {
        return link;
    }

    /** Does something with the connection in an event of its own, and sends what comes of it. */
    final void onLink(Consumer<ClientLink> task) {
        time.execute(() -> {
            ClientLink on = link;
            if (on != null) {
                task.accept(on);
                on.flush();
            }
        });
    }

    final void cancelLater() {
        time.execute(() -> {
            givenUp = true;
            if (link != null) {
                link.cancel(this);
            }
        });
    }

    @Override
    protected final boolean takeBack() {
        boolean again = takenBack++ < MOST_TAKEN_BACK && !channel.isClosed();
        if (again) {
            link = null;
            time.execute(() -> channel.send(this));
        }
        return again;
    }

    /** The call has a result. */
    void succeed(R result) {
        future.complete(result);
    }

    /** The call has failed. */
    void fail(Throwable failure) {
        future.completeExceptionally(failure);
    }

    /** The call is over, and {@link #succeed} or {@link #fail} will follow. */
    void ended() {}

    @Override
    protected final void sent() {
        end(() -> succeed(nothing()));
    }

    @Override
    protected final void replied(ByteBuf result, Metadata metadata) {
        R decoded;
        try {
            decoded = form().decode(method.result(), result, DecodeLimits.DEFAULT);
        } catch (RuntimeException e) {
            failed(unreadable("the result", e), metadata);
            return;
        }
        answered(metadata);
        end(() -> succeed(decoded));
    }

    @Override
    protected final void threw(int exceptionId, ByteBuf exception, Metadata metadata) {
        ExceptionDescriptor<?> declared = method.declared(exceptionId);
        if (declared == null) {
            String text = method + ": the server threw exception " + exceptionId + ", which is not known here";
            failed(Status.of(StatusCode.UNKNOWN, text), metadata);
            return;
        }
        answered(metadata);
        RuntimeException thrown;
        try {
            thrown = form().decode(declared.codec(), exception, DecodeLimits.DEFAULT);
        } catch (RuntimeException e) {
            thrown = new RpcException(unreadable("the exception", e), e);
        }
        RuntimeException failure = thrown;
        end(() -> fail(failure));
    }

    @Override
    protected final void failed(Status status, Metadata metadata) {
        answered(metadata);
        end(() -> fail(new RpcException(status, metadata)));
    }

    private void answered(Metadata metadata) {
        if (options.answered() != null && !metadata.isEmpty()) {
            options.answered().accept(metadata);
        }
    }

    private void end(Runnable completion) {
        if (ended) {
            throw new IllegalStateException(method + " ended twice");
        }
        ended = true;
        ended();
        time.execute(completion);
    }

    private Status unreadable(String what, RuntimeException cause) {
        return Status.of(
                StatusCode.INTERNAL, method + ": " + what + " of the call cannot be read: " + cause.getMessage());
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // one-way methods have Void for R
    private R nothing() {
        return null;
    }

    /** Gives the call up when it is cancelled. */
    private final class CallFuture extends CompletableFuture<R> {
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                cancelLater();
            }
            return cancelled;
        }
    }
}
