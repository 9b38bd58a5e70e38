/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for a call's end and hands on what it was; for what implements {@link Channel}. */
public final class BlockingCall {
    private BlockingCall() {}

    /**
     * Waits without a limit of its own: every call ends by its timeout.
     *
     * @param call the call, which is cancelled when the waiting thread is interrupted
     * @param method what was called, for messages
     * @return its result
     * @throws RpcException as {@link Channel#call} does; an exception that the method declares comes as itself
     */
    public static <R extends @Nullable Object> R await(CompletableFuture<R> call, MethodDescriptor<?, R> method) {
        return await(call, method.fullName());
    }

    static <R extends @Nullable Object> R await(CompletableFuture<R> call, String what) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new RpcException(Status.of(StatusCode.CANCELLED, what + ": the calling thread was interrupted"), e);
        } catch (CancellationException e) {
            throw new RpcException(Status.of(StatusCode.CANCELLED, what + ": the call was cancelled"), e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause(), what);
        }
    }

    /** The exception was made on another thread; its trace is that of the caller, who can do something with it. */
    static RuntimeException rethrown(@Nullable Throwable cause, String what) {
        Throwable failure = cause instanceof CompletionException wrapped ? wrapped.getCause() : cause;
        if (failure instanceof RpcException || failure instanceof DeclaredException) {
            RuntimeException thrown = (RuntimeException) failure;
            thrown.fillInStackTrace();
            return thrown;
        }
        return new RpcException(
                Status.of(StatusCode.UNKNOWN, what + ": " + failure),
                failure == null ? new IllegalStateException("a failure without a cause") : failure);
    }
}
