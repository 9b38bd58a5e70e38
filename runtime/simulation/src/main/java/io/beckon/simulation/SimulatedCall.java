/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call between its start and its end, whose future is completed by an event of its own. */
final class SimulatedCall<R extends @Nullable Object> extends OutgoingCall {
    private final MethodDescriptor<?, R> method;
    private final VirtualTime time;
    private final CallFuture future = new CallFuture();
    private @Nullable ClientLink link;
    private boolean ended;

    SimulatedCall(MethodDescriptor<?, R> method, ByteBuf arguments, CallOptions options, VirtualTime time) {
        super(
                method.fullName(),
                method.isOneway(),
                arguments,
                time.nanoTime(),
                options.timeout().toNanos());
        this.method = method;
        this.time = time;
    }

    CompletableFuture<R> future() {
        return future;
    }

    void sendOn(ClientLink chosen) {
        link = chosen;
        chosen.submit(this);
        if (future.isCancelled()) {
            chosen.cancel(this);
        }
    }

    @Override
    protected void sent() {
        end(() -> future.complete(nothing()));
    }

    @Override
    protected void replied(ByteBuf result) {
        R decoded;
        try {
            decoded = decode(method.result(), result);
        } catch (RuntimeException e) {
            failed(unreadable("the result", e));
            return;
        }
        end(() -> future.complete(decoded));
    }

    @Override
    protected void threw(int exceptionId, ByteBuf exception) {
        ExceptionDescriptor<?> declared = method.declared(exceptionId);
        if (declared == null) {
            String text = method + ": the server threw exception " + exceptionId + ", which is not known here";
            failed(Status.of(StatusCode.UNKNOWN, text));
            return;
        }
        RuntimeException thrown;
        try {
            thrown = decode(declared.codec(), exception);
        } catch (RuntimeException e) {
            thrown = new RpcException(unreadable("the exception", e), e);
        }
        RuntimeException failure = thrown;
        end(() -> future.completeExceptionally(failure));
    }

    @Override
    protected void failed(Status status) {
        end(() -> future.completeExceptionally(status.toException()));
    }

    private void end(Runnable completion) {
        if (ended) {
            throw new IllegalStateException(method + " ended twice");
        }
        ended = true;
        time.execute(completion);
    }

    private static <T extends @Nullable Object> T decode(Codec<T> codec, ByteBuf bytes) {
        WireReader in = new WireReader(bytes);
        T value = codec.decode(in);
        in.end();
        return value;
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
                time.execute(() -> {
                    if (link != null) {
                        link.cancel(SimulatedCall.this);
                    }
                });
            }
            return cancelled;
        }
    }
}
