/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import io.beckon.rpc.Handler;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A method together with what answers it on a server. Made by {@link Router}; immutable.
 *
 * @param <S> the interface of the implementation
 * @param <Q> the arguments
 * @param <R> the result
 */
public final class Route<S, Q, R extends @Nullable Object> {
    /** The annotation of a method whose handler runs on the event loop. */
    private static final String INLINE = "inline";

    private final S implementation;
    private final ServiceDescriptor.Method<? super S, Q, R> method;
    private final boolean inline;

    /** A route that is inline where the method's schema says so. */
    Route(S implementation, ServiceDescriptor.Method<? super S, Q, R> method) {
        this(implementation, method, "".equals(method.descriptor().notes().annotation(INLINE)));
    }

    private Route(S implementation, ServiceDescriptor.Method<? super S, Q, R> method, boolean inline) {
        this.implementation = implementation;
        this.method = method;
        this.inline = inline;
    }

    /** {@return this route, whose handler runs where its calls come from} */
    Route<S, Q, R> inlined() {
        return new Route<>(implementation, method, true);
    }

    /** {@return whether the handler runs in the thread that brings a call, and so does not wait} */
    boolean isInline() {
        return inline;
    }

    /** {@return what the method looks like} */
    public MethodDescriptor<Q, R> method() {
        return method.descriptor();
    }

    S implementation() {
        return implementation;
    }

    Handler<? super S, Q, R> handler() {
        return method.handler();
    }

    /** {@return the method's full name and the class that answers it} */
    @Override
    public String toString() {
        return method() + " by " + implementation.getClass().getName();
    }
}
