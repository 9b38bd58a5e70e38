/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.protocol.Arguments;
import io.beckon.protocol.ClientConnection;
import io.beckon.protocol.KnownServer;
import io.beckon.protocol.Limits;
import io.beckon.protocol.MethodArguments;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.BlockingCall;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A channel over a simulated network; as the real one it connects for the first call, and again for the first after a loss. */
final class SimulatedChannel implements Channel {
    /** A blocking call ends by its deadline; what waits longer waits for something that never happens. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    /** How long a call without a limit may take before somebody should look what it waits for. */
    private static final Duration ENDLESS = Duration.ofDays(1);

    private final SimulatedNetwork network;
    private final String from;
    private final String to;
    private final Limits limits;
    private final KnownServer known;
    private final List<ClientLink> links = new ArrayList<>();
    private @Nullable ClientLink link;
    private boolean closed;

    SimulatedChannel(SimulatedNetwork network, String from, String to, Limits limits, CompressionOptions compression) {
        this.network = network;
        this.from = from;
        this.to = to;
        this.limits = limits;
        this.known = new KnownServer(compression);
    }

    @Override
    public <Q, R extends @Nullable Object> CompletableFuture<R> start(
            MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions) {
        if (closed) {
            return CompletableFuture.failedFuture(closed(method).toException());
        }
        Arguments encoded;
        try {
            encoded = encode(method, arguments);
        } catch (RpcException e) {
            return CompletableFuture.failedFuture(e);
        }
        if (method.kind().isStreaming()) {
            SimulatedStreams<R> call = new SimulatedStreams<>(method, encoded, callOptions, this);
            call.prepare(arguments);
            network.time().execute(() -> send(call));
            return call.future();
        }
        SimulatedCall<R> call = new SimulatedCall<>(method, encoded, callOptions, this);
        network.time().execute(() -> send(call));
        return call.future();
    }

    /** Lets time pass until the call has ended. */
    @Override
    public <Q, R extends @Nullable Object> R call(MethodDescriptor<Q, R> method, Q arguments, CallOptions callOptions) {
        CompletableFuture<R> call = start(method, arguments, callOptions);
        long nanos = SimulatedCall.nanos(method, callOptions);
        Duration longest = nanos == ClientConnection.NEVER
                ? ENDLESS
                : Duration.ofNanos(nanos).plus(SLACK);
        if (!network.time().runUntil(call::isDone, longest)) {
            throw new IllegalStateException(method + " has not ended within " + longest + " of virtual time");
        }
        return BlockingCall.await(call, method);
    }

    @Override
    public CallOptions options() {
        return CallOptions.DEFAULT;
    }

    @Override
    public void close() {
        closed = true;
        network.time().runUntil(() -> links.stream().allMatch(each -> each.pending() == 0), SLACK);
        end();
        network.time().runUntil(() -> links.stream().allMatch(ClientLink::isGone), SLACK);
    }

    boolean isClosed() {
        return closed;
    }

    SimulatedNetwork network() {
        return network;
    }

    Limits limits() {
        return limits;
    }

    KnownServer known() {
        return known;
    }

    /** Closes with whatever calls are open. */
    void end() {
        closed = true;
        links.forEach(ClientLink::close);
    }

    /** {@return how many calls are open or wait} */
    int pending() {
        return links.stream().mapToInt(ClientLink::pending).sum();
    }

    void send(SimulatedCall<?> call) {
        if (link == null || !link.takesCalls()) {
            links.removeIf(ClientLink::isGone);
            link = new ClientLink(this, from, to);
            links.add(link);
        }
        call.sendOn(link);
        link.flush();
    }

    private <Q> Arguments encode(MethodDescriptor<Q, ?> method, Q arguments) {
        MessageForm form = known.form(method, method.signature(), limits.maxMessage());
        Arguments encoded = new MethodArguments<>(method, arguments, form, network.allocator(), limits.maxMessage());
        encoded.encode();
        return encoded;
    }

    private Status closed(MethodDescriptor<?, ?> method) {
        return Status.notExecuted(StatusCode.UNAVAILABLE, method + ": this program has closed the channel to " + to);
    }
}
