/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.UserThreads;
import io.beckon.protocol.Limits;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Interceptor;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Sets a channel up, with what is the same for all protocols. Not thread-safe.
 *
 * @param <B> the builder of one protocol's channels, which all methods return
 */
public abstract class ChannelBuilder<B extends ChannelBuilder<B>> {
    private final Target target;
    private final @Nullable String alpn;
    private final List<Interceptor> interceptors = new ArrayList<>();
    private @Nullable Duration timeout;
    private @Nullable Executor callbacks;
    private Limits limits = Limits.DEFAULT;
    private Duration connectTimeout = Duration.ofSeconds(3);
    private @Nullable ClientTls tls;

    ChannelBuilder(Target target, @Nullable String alpn) {
        this.target = target;
        this.alpn = alpn;
    }

    /**
     * For channels of another protocol.
     *
     * @param target as {@link RpcChannel#to(String)} takes it
     */
    protected ChannelBuilder(String target) {
        this(Target.parse(target), null);
    }

    /** For channels of another protocol over another transport. */
    protected ChannelBuilder(Transport transport, SocketAddress address) {
        this(Target.over(transport, address), null);
    }

    /**
     * Gives calls this timeout whose caller and whose schema name none; without, calls without streams take 15 seconds at most and
     * others as long as they like.
     *
     * @throws IllegalArgumentException unless it is positive
     */
    public B timeout(Duration timeout) {
        this.timeout = CallOptions.DEFAULT.withTimeout(timeout).timeout();
        return self();
    }

    /**
     * Completes the futures of asynchronous calls on this executor, so that what depends on them runs there; without, on virtual
     * threads (JDK 21 and later) or a pool of 64 daemons. {@code Runnable::run} completes them on the event loop, for dependents that never block.
     */
    public B callbackExecutor(Executor executor) {
        this.callbacks = Objects.requireNonNull(executor, "executor");
        return self();
    }

    /** Takes no more than this. */
    public B limits(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return self();
    }

    /**
     * Waits no longer for a connection; without, 3 seconds. A call's own timeout holds besides.
     *
     * @throws IllegalArgumentException unless it is at least a millisecond
     */
    public B connectTimeout(Duration timeout) {
        if (Objects.requireNonNull(timeout, "timeout").compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("a connection may take at least 1 ms, not " + timeout);
        }
        this.connectTimeout = timeout;
        return self();
    }

    /** Speaks TLS; without, nothing is encrypted. */
    public B tls(ClientTls tls) {
        this.tls = Objects.requireNonNull(tls, "tls");
        return self();
    }

    /** Stands around each call, inside of those that were given before. */
    public B intercept(Interceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return self();
    }

    /**
     * {@return the channel} No connection is made yet.
     *
     * @throws IllegalArgumentException if it is to speak TLS, and nothing says which name the server's certificate has to have
     */
    public Channel connect() {
        if (tls != null) {
            tls.requireName(target);
        }
        ExecutorService own = callbacks == null ? UserThreads.callbacks() : null;
        Connector connector = new Connector(target, connectTimeout, tls, alpn);
        Executor completing = callbacks == null ? Objects.requireNonNull(own) : callbacks;
        Channel channel = make(new ChannelSetup(connector, limits, timeout, completing, own));
        return interceptors.isEmpty() ? channel : channel.intercepted(interceptors.toArray(Interceptor[]::new));
    }

    /** {@return this} */
    protected abstract B self();

    /** {@return a channel as this is set up} */
    protected abstract Channel make(ChannelSetup setup);
}
