/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Starts calls. Safe for any number of threads, which share whatever connection is behind it. */
public interface Channel extends AutoCloseable {
    /**
     * Starts a call and returns at once. The future ends exactly once: with the result, with an exception that the method declares, or
     * with an {@link RpcException}, which is also how a closed channel is told, and arguments that are there but cannot be written,
     * being too large or not UTF-8. Cancelling the future gives the call up.
     *
     * <p>What is no call at all is thrown at once: null here, and in generated clients, which make the arguments before they start the
     * call, null or a missing value where the schema asks for one.
     *
     * <p>A one-way call's future ends when the call has been handed to the connection. One-way calls may run in any order on the
     * server, also those that one thread starts one after the other, and before or after other calls.
     *
     * @param method what to call
     * @param arguments its arguments
     * @param options how
     * @throws NullPointerException naming the parameter that is null
     */
    <Q, R extends @Nullable Object> CompletableFuture<R> start(
            MethodDescriptor<Q, R> method, Q arguments, CallOptions options);

    /** {@return the options of calls that name none} */
    CallOptions options();

    /** Starts a call with this channel's options. {@return its result to come} */
    default <Q, R extends @Nullable Object> CompletableFuture<R> start(MethodDescriptor<Q, R> method, Q arguments) {
        return start(method, arguments, options());
    }

    /**
     * Calls and waits. {@return the result}
     *
     * @throws RpcException if the call fails otherwise than by an exception that the method declares; CANCELLED if the thread is
     *     interrupted, which stays set
     */
    default <Q, R extends @Nullable Object> R call(MethodDescriptor<Q, R> method, Q arguments) {
        return call(method, arguments, options());
    }

    /** As {@link #call(MethodDescriptor, Object)}, with options of its own. {@return the result} */
    default <Q, R extends @Nullable Object> R call(MethodDescriptor<Q, R> method, Q arguments, CallOptions options) {
        return BlockingCall.await(start(method, arguments, options), method);
    }

    /**
     * Begins a call whose answer is a stream, and returns at once. {@return the stream} What goes wrong comes from the stream.
     */
    default <Q, O> RpcStream<O> stream(MethodDescriptor<Q, RpcStream<O>> method, Q arguments) {
        CompletableFuture<RpcStream<O>> answer = start(method, arguments, options());
        boolean isThere = answer.isDone() && !answer.isCompletedExceptionally();
        return isThere ? answer.join() : RpcStream.later(answer);
    }

    /** {@return this channel with another timeout for its calls; both share one connection, and closing either closes it} */
    default Channel withTimeout(Duration timeout) {
        return new ChannelWithOptions(this, options().withTimeout(timeout));
    }

    /** {@return this channel with more metadata for its calls; both share one connection} */
    default Channel withMetadata(Metadata metadata) {
        return new ChannelWithOptions(this, options().withMetadata(metadata));
    }

    /** {@return this channel with interceptors around its calls, the first one outermost; both share one connection} */
    default Channel intercepted(Interceptor... interceptors) {
        return new InterceptedChannel(this, List.of(interceptors));
    }

    /** Ends the channel when the calls that have begun have ended; new ones fail. Returns when all is released. */
    @Override
    void close();
}
