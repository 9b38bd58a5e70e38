/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limits;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.server.Dispatcher;
import io.beckon.rpc.server.Router;
import io.netty.channel.Channel;
import java.util.List;

/** What the connections of a server share, whatever protocol they speak. Safe for any number of threads. */
public final class ServerPort {
    private final Router router;
    private final Dispatcher dispatcher;
    private final Limits limits;
    private final CompressionOptions compression;
    private final List<Acceptor> acceptors;
    private final ServerConnections connections = new ServerConnections();
    private final LimitHits hits = new LimitHits();
    private final ServerLoad load;
    private final LogLimit refusals = new LogLimit();
    private final Census census;

    ServerPort(
            Router router,
            Dispatcher dispatcher,
            Limits limits,
            CompressionOptions compression,
            List<Acceptor> acceptors) {
        this.router = router;
        this.dispatcher = dispatcher;
        this.limits = limits;
        this.compression = compression;
        this.acceptors = List.copyOf(acceptors);
        this.census = new Census(limits.listener());
        this.load = new ServerLoad(limits, hits);
    }

    /** {@return what answers which method} */
    public Router router() {
        return router;
    }

    /** {@return what has calls answered} */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** {@return what each connection may take} */
    public Limits limits() {
        return limits;
    }

    /** A connection has begun; the server waits for its end when it closes. */
    public void opened(OpenConnection connection) {
        connections.add(connection);
    }

    /** A connection has ended, for good. */
    public void closed(OpenConnection connection) {
        connections.remove(connection);
    }

    /**
     * Finds out by the next bytes what a connection speaks: for what unwraps another protocol, as TLS. On the channel's event loop.
     *
     * @param channel to whose pipeline handlers are added, behind those that are there
     */
    public void detect(Channel channel) {
        channel.pipeline().addLast(new ProtocolDetector(this));
    }

    /** {@return what native connections do of compression} */
    CompressionOptions compression() {
        return compression;
    }

    Census census() {
        return census;
    }

    ServerLoad load() {
        return load;
    }

    /** {@return what bounds the log of refused clients} */
    LogLimit refusals() {
        return refusals;
    }

    LimitHits hits() {
        return hits;
    }

    List<Acceptor> acceptors() {
        return acceptors;
    }

    ServerConnections connections() {
        return connections;
    }
}
