/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.netty.Connector;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a channel and the calls that wait for one. A connection that is not pipelined carries one call at a time; one
 * whose call was given up is closed, since its answer may still come. A pipelined one that is silent for a call's whole time gets no more calls.
 * On the event loop.
 */
final class ConnectionPool {
    private final Connector connector;
    private final EventLoop loop;
    private final Supplier<ClientConversation> conversations;
    private final int maxConnections;
    private final int maxCalls;
    private final List<ClientConnection> connections = new ArrayList<>();
    private final ArrayDeque<ThriftCall<?>> waiting = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param conversations makes what a new connection says
     * @param maxConnections how many there may be
     * @param maxCalls how many calls a connection carries at a time
     */
    ConnectionPool(Connector connector, Supplier<ClientConversation> conversations, int maxConnections, int maxCalls) {
        this.connector = connector;
        this.loop = connector.loop();
        this.conversations = conversations;
        this.maxConnections = maxConnections;
        this.maxCalls = maxCalls;
    }

    /** Takes a call; {@link #flush} has to follow. */
    void start(ThriftCall<?> call) {
        if (call.hasEnded()) {
            return; // given up before it came here
        }
        if (closed) {
            call.failed(Status.notExecuted(
                    StatusCode.UNAVAILABLE, call.method() + ": this program has closed the channel to " + connector));
            return;
        }
        long left = call.nanosLeft();
        if (left <= 0) {
            expire(call);
            return;
        }
        if (left != ThriftCall.FOR_EVER) {
            call.timeout(loop.schedule(() -> expire(call), left, TimeUnit.NANOSECONDS));
        }
        waiting.add(call);
    }

    /** Brings waiting calls to connections, and writes them. */
    void flush() {
        sendWaiting();
        for (ClientConnection connection : List.copyOf(connections)) {
            connection.flush();
        }
    }

    /** Ends a call that nobody waits for. */
    void cancel(ThriftCall<?> call) {
        giveUp(call, Status.of(StatusCode.CANCELLED, call.method() + ": the caller gave up"));
    }

    /** Closes all connections; their calls fail. */
    void close() {
        closed = true;
        for (ThriftCall<?> call; (call = waiting.poll()) != null; ) {
            if (!call.hasEnded()) {
                start(call);
            }
        }
        List.copyOf(connections).forEach(each -> each.close("this program has closed the channel"));
    }

    /** A connection may have room again. */
    void released(ClientConnection connection) {
        if (!waiting.isEmpty() && !connection.isClosed()) {
            flush();
        }
    }

    /** A connection is no more. */
    void ended(ClientConnection connection) {
        connections.remove(connection);
        if (!waiting.isEmpty()) {
            loop.execute(this::flush);
        }
    }

    private void expire(ThriftCall<?> call) {
        String text = call.method() + ": no answer from " + connector + " in time";
        giveUp(call, Status.of(StatusCode.DEADLINE_EXCEEDED, text));
        ClientConnection connection = call.connection();
        if (connection != null && maxCalls > 1) {
            connection.timedOut(call);
        }
    }

    private void giveUp(ThriftCall<?> call, Status status) {
        if (call.hasEnded()) {
            return;
        }
        ClientConnection connection = call.connection();
        call.failed(connection == null ? Status.notExecuted(status.code(), status.message()) : status);
        if (connection == null) {
            waiting.remove(call);
        } else if (maxCalls == 1) {
            connection.close("a call on it was given up");
        } else {
            connection.closeIfLeft();
        }
    }

    private void sendWaiting() {
        while (!waiting.isEmpty()) {
            ClientConnection free = free();
            if (free == null) {
                return;
            }
            ThriftCall<?> call = waiting.poll();
            if (call != null && !call.hasEnded()) {
                free.send(call);
            }
        }
    }

    private @Nullable ClientConnection free() {
        int trusted = 0;
        for (ClientConnection connection : connections) {
            if (connection.isTrusted()) {
                trusted++;
                if (connection.calls() < maxCalls) {
                    return connection;
                }
            }
        }
        return trusted < maxConnections ? connect() : null;
    }

    private ClientConnection connect() {
        ClientConnection made = new ClientConnection(conversations.get(), this);
        connections.add(made);
        connector.connect(made, made::connectFailed);
        return made;
    }
}
