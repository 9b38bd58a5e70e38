/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.ClientConnection;
import io.beckon.protocol.Limits;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ChannelBuilder} was told, for the channel that is made of it.
 *
 * @param connector makes its connections; the channel closes it
 * @param limits what it takes
 * @param timeout how long calls may take whose caller and whose schema say nothing, or null if nothing was said here either
 * @param callbacks completes the futures of asynchronous calls
 * @param ownCallbacks the same if the channel is to shut it down when it closes, or null
 */
public record ChannelSetup(
        Connector connector,
        Limits limits,
        @Nullable Duration timeout,
        Executor callbacks,
        @Nullable ExecutorService ownCallbacks) {
    /**
     * {@return how many nanoseconds a call may take: what the caller says, or else its schema, or else the channel; without, 15 seconds, or
     * for ever if there are streams; and never more than a call has left that it belongs to} {@link ClientConnection#NEVER} for ever.
     *
     * @param parent the call that the caller answers, or null
     */
    public long timeoutNanos(MethodDescriptor<?, ?> method, CallOptions options, @Nullable CallContext parent) {
        long own = timeoutNanos(method, options);
        Duration left = parent == null ? null : parent.remaining();
        return left == null ? own : Math.min(own, Math.max(1, left.toNanos()));
    }

    private long timeoutNanos(MethodDescriptor<?, ?> method, CallOptions options) {
        Duration said = options.timeout() != null ? options.timeout() : method.timeout();
        if (said == null) {
            said = timeout;
        }
        if (said == null) {
            return method.kind().isStreaming() ? ClientConnection.NEVER : CallOptions.DEFAULT_TIMEOUT.toNanos();
        }
        return TimeUnit.NANOSECONDS.convert(said) == Long.MAX_VALUE ? ClientConnection.NEVER : said.toNanos();
    }
}
