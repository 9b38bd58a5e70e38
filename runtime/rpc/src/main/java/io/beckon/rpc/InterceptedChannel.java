/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Another channel, with interceptors around its calls. */
record InterceptedChannel(Channel channel, List<Interceptor> interceptors) implements Channel {
    InterceptedChannel {
        interceptors = List.copyOf(interceptors);
    }

    @Override
    public <Q, R extends @Nullable Object> CompletableFuture<R> start(
            MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(callOptions, "options");
        CompletionStage<R> stage;
        try {
            stage = Invocation.of(
                            method,
                            arguments,
                            callOptions,
                            null,
                            interceptors,
                            call -> channel.start(call.method(), call.arguments(), call.options()))
                    .proceed();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        return stage.toCompletableFuture();
    }

    @Override
    public CallOptions options() {
        return channel.options();
    }

    @Override
    public void close() {
        channel.close();
    }
}
