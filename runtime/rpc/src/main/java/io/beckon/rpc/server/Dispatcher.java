/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import io.beckon.rpc.Interceptor;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/**
 * Has calls answered: decodes the arguments, runs the handler, encodes what came of it; all of it on an executor's threads, or for methods
 * that are inline where the call comes from.
 */
public final class Dispatcher {
    private final Executor executor;
    private final LongSupplier nanoTime;
    private final List<Interceptor> interceptors;
    private final boolean tellsDetails;

    /**
     * @param executor runs the calls, of asynchronous handlers too; may reject some
     * @param nanoTime the clock that deadlines are read on, as {@link System#nanoTime}
     */
    public Dispatcher(Executor executor, LongSupplier nanoTime) {
        this(executor, nanoTime, List.of(), false);
    }

    /**
     * @param executor runs the calls, of asynchronous handlers too; may reject some
     * @param nanoTime the clock that deadlines are read on, as {@link System#nanoTime}
     * @param interceptors stand around each call, the first one outermost
     * @param tellsDetails whether callers are told the class, text and stack of an exception that is not declared
     */
    public Dispatcher(Executor executor, LongSupplier nanoTime, List<Interceptor> interceptors, boolean tellsDetails) {
        this.executor = executor;
        this.nanoTime = nanoTime;
        this.interceptors = List.copyOf(interceptors);
        this.tellsDetails = tellsDetails;
    }

    List<Interceptor> interceptors() {
        return interceptors;
    }

    boolean tellsDetails() {
        return tellsDetails;
    }

    LongSupplier nanoTime() {
        return nanoTime;
    }

    boolean isOver(long deadline) {
        return deadline != Long.MAX_VALUE && nanoTime.getAsLong() - deadline >= 0;
    }

    /** {@return what runs users' code} */
    public Executor executor() {
        return executor;
    }

    /**
     * Has one call answered. Returns at once, unless the method is inline, or the executor runs tasks in the thread that brings them; throws
     * nothing.
     *
     * @param route what answers it
     * @param arguments its arguments; released when they have been decoded or are not needed
     * @param deadline when its time is over, on the clock; {@link Long#MAX_VALUE} for never
     * @param responder gets the outcome
     */
    public void dispatch(Route<?, ?, ?> route, ByteBuf arguments, long deadline, Responder responder) {
        Runnable call = new Dispatch<>(this, route, arguments, deadline, responder);
        if (route.isInline()) {
            call.run();
            return;
        }
        try {
            executor.execute(call);
        } catch (RejectedExecutionException e) {
            arguments.release();
            responder.status(Status.notExecuted(
                    StatusCode.RESOURCE_EXHAUSTED, route.method() + ": the server has no thread left for this call"));
        }
    }
}
