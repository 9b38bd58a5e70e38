/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.intercept;

import io.beckon.rpc.CallContext;
import io.beckon.rpc.DeclaredException;
import io.beckon.rpc.Interceptor;
import io.beckon.rpc.Invocation;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import java.security.Principal;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for each call when it has its answer, at a client or a server: the method and its arguments, who called, what came of it
 * and how long it took. Arguments show what their schema does not call {@code sensitive}, and are cut off where they are long; results are
 * not shown, and neither are items of streams.
 */
public final class CallLog implements Interceptor {
    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
    private static final int MOST_CHARS = 200;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Consumer<String> lines;

    /** Writes to the log of this class, at level INFO. */
    public CallLog() {
        this(LOG::info);
    }

    /** Gives lines to somebody who does not block. */
    public CallLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public <Q, R extends @Nullable Object> CompletionStage<R> intercept(Invocation<Q, R> call) {
        long start = System.nanoTime();
        String what = what(call);
        try {
            return call.proceed().whenComplete((result, failure) -> log(what, start, outcome(result, failure)));
        } catch (RuntimeException e) {
            log(what, start, outcome(null, e));
            throw e;
        }
    }

    private static String what(Invocation<?, ?> call) {
        String arguments = String.valueOf(call.arguments());
        String shown = arguments.length() <= MOST_CHARS ? arguments : arguments.substring(0, MOST_CHARS) + " ...";
        if (!call.isAnswered()) {
            return call.method() + " " + shown;
        }
        CallContext context = call.context();
        Principal principal = context.principal();
        String who = principal == null ? context.peer() : principal.getName() + " at " + context.peer();
        return call.method() + " " + shown + " for " + who;
    }

    private static String outcome(@Nullable Object result, @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause == null) {
            return result instanceof RpcStream<?> ? "began a stream" : "answered";
        }
        if (cause instanceof RpcException rpc) {
            return "failed, " + rpc.code();
        }
        return cause instanceof DeclaredException
                ? "threw " + cause.getClass().getSimpleName()
                : "failed, " + cause.getClass().getName();
    }

    private void log(String what, long start, String outcome) {
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        lines.accept(String.format("%s: %s after %.1f ms", what, outcome, millis));
    }
}
