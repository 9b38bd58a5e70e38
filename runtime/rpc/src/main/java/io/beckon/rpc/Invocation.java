/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way through interceptors. Immutable: what is changed goes on, and the rest stays as it was.
 *
 * @param <Q> the arguments
 * @param <R> the result
 */
public final class Invocation<Q, R extends @Nullable Object> {
    private final MethodDescriptor<Q, R> method;
    private final Q arguments;
    private final CallOptions options;
    private final @Nullable CallContext context;
    private final List<Interceptor> interceptors;
    private final int next;
    private final Function<Invocation<Q, R>, CompletionStage<R>> end;

    private Invocation(
            MethodDescriptor<Q, R> method,
            Q arguments,
            CallOptions options,
            @Nullable CallContext context,
            List<Interceptor> interceptors,
            int next,
            Function<Invocation<Q, R>, CompletionStage<R>> end) {
        this.method = method;
        this.arguments = arguments;
        this.options = options;
        this.context = context;
        this.interceptors = interceptors;
        this.next = next;
        this.end = end;
    }

    /**
     * {@return a call at its first interceptor}
     *
     * @param context of a server's call; null at a client
     * @param end makes the call, behind the last interceptor
     */
    public static <Q, R extends @Nullable Object> Invocation<Q, R> of(
            MethodDescriptor<Q, R> method,
            Q arguments,
            CallOptions options,
            @Nullable CallContext context,
            List<Interceptor> interceptors,
            Function<Invocation<Q, R>, CompletionStage<R>> end) {
        return new Invocation<>(method, arguments, options, context, interceptors, 0, end);
    }

    /** {@return what is called} */
    public MethodDescriptor<Q, R> method() {
        return method;
    }

    /** {@return the arguments} */
    public Q arguments() {
        return arguments;
    }

    /** {@return a client's options; at a server the call's metadata alone} */
    public CallOptions options() {
        return options;
    }

    /** {@return whether this is a server, which answers the call} */
    public boolean isAnswered() {
        return context != null;
    }

    /**
     * {@return what the server knows of the call}
     *
     * @throws IllegalStateException at a client
     */
    public CallContext context() {
        if (context == null) {
            throw new IllegalStateException(method + ": a client's call has no context");
        }
        return context;
    }

    /** {@return this call with other arguments} */
    public Invocation<Q, R> withArguments(Q others) {
        return new Invocation<>(method, others, options, context, interceptors, next, end);
    }

    /** {@return this call with other options, which count at a client} */
    public Invocation<Q, R> withOptions(CallOptions others) {
        return new Invocation<>(method, arguments, others, context, interceptors, next, end);
    }

    /** Has the call go on to the next interceptor, or be made. May be called again, where the caller sends no stream. {@return the result} */
    public CompletionStage<R> proceed() {
        if (next == interceptors.size()) {
            return end.apply(this);
        }
        Interceptor interceptor = interceptors.get(next);
        return interceptor.intercept(
                new Invocation<>(method, arguments, options, context, interceptors, next + 1, end));
    }

    @Override
    public String toString() {
        return method.toString();
    }
}
