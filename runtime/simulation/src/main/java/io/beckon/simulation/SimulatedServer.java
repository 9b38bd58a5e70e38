/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.protocol.Limits;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.server.Dispatcher;
import io.beckon.rpc.server.Router;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A server on a host of a {@link SimulatedNetwork}, from its making until it is drained or crashes. */
public final class SimulatedServer {
    private final SimulatedNetwork network;
    private final String host;
    private final Router router;
    private final Limits limits;
    private final CompressionOptions compression;
    private final Dispatcher dispatcher;
    private final Set<ServerLink> links = new LinkedHashSet<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private Duration busy = Duration.ZERO;
    private boolean listening = true;
    private boolean crashed;

    SimulatedServer(
            SimulatedNetwork network, String host, Router router, Limits limits, CompressionOptions compression) {
        this.network = network;
        this.host = host;
        this.router = router;
        this.limits = limits;
        this.compression = compression;
        this.dispatcher = new Dispatcher(this::execute, network.time()::nanoTime);
    }

    /** Has calls wait for their handler up to so long, as on a host with much to do. {@return this} */
    public SimulatedServer busy(Duration atMost) {
        busy = atMost;
        return this;
    }

    /**
     * Goes away in good order, as a real server does when it is closed. Another one can be started on the host at once.
     *
     * @return completes when the last connection has ended
     */
    public CompletableFuture<Void> drain() {
        network.tracing().add(() -> host + " drains");
        listening = false;
        List.copyOf(links).forEach(ServerLink::drain);
        completeIfDrained();
        return drained;
    }

    /** Is gone from one moment to the next, and its handlers with it; clients learn of it when they are told that nobody is there. */
    public void crash() {
        if (!crashed) {
            network.tracing().add(() -> host + " crashes");
            listening = false;
            crashed = true;
            List.copyOf(links).forEach(ServerLink::crash);
        }
    }

    /** {@return how many calls have been given to handlers and have not ended, on all connections} */
    public int running() {
        return links.stream().mapToInt(ServerLink::running).sum();
    }

    boolean isListening() {
        return listening;
    }

    boolean isCrashed() {
        return crashed;
    }

    Limits limits() {
        return limits;
    }

    CompressionOptions compression() {
        return compression;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    Socket.User accept(Socket socket) {
        ServerLink link = new ServerLink(network, this, socket, router, limits);
        links.add(link);
        return link;
    }

    void ended(ServerLink link) {
        links.remove(link);
        completeIfDrained();
    }

    private void completeIfDrained() {
        if (!listening && links.isEmpty()) {
            drained.complete(null);
        }
    }

    /** Of a crashed server nothing runs any more; the task is run all the same, for it holds buffers, and finds its call cancelled. */
    private void execute(Runnable task) {
        network.time().schedule(network.upTo(busy.toNanos()), task);
    }
}
