/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.protocol.ClientConnection;
import io.beckon.protocol.OutgoingCall;
import io.beckon.protocol.frame.CloseCode;
import io.netty.buffer.ByteBuf;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client's end of a connection, from before there is a socket. */
final class ClientLink implements Socket.User {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final SimulatedChannel channel;
    private final SimulatedNetwork network;
    private final String from;
    private final String to;
    private final ClientConnection connection;
    private @Nullable Socket socket;
    private VirtualTime.@Nullable Event deadline;
    private long deadlineAt;
    private boolean closing;
    private boolean gone;

    ClientLink(SimulatedChannel channel, String from, String to) {
        this.channel = channel;
        this.network = channel.network();
        this.from = from;
        this.to = to;
        this.connection = new ClientConnection(to, channel.limits(), network.allocator(), channel.known());
        long roundTrip = 2 * network.conditions(from, to).latency().toNanos()
                + network.upTo(network.conditions(from, to).jitter().toNanos());
        network.time().schedule(roundTrip, this::connect);
    }

    void submit(OutgoingCall call) {
        connection.submit(call, network.time().nanoTime());
    }

    void cancel(OutgoingCall call) {
        connection.cancel(call);
        flush();
    }

    /** {@return whether calls may come this way, and need no other connection} */
    boolean takesCalls() {
        return !connection.isClosed() && !connection.isDraining();
    }

    ClientConnection connection() {
        return connection;
    }

    boolean isGone() {
        return gone;
    }

    int pending() {
        return connection.isClosed() ? 0 : connection.pending();
    }

    void close() {
        if (socket == null) {
            lost("the channel was closed meanwhile");
        } else {
            connection.close(CloseCode.NO_ERROR, "the client is done");
            flush();
        }
    }

    /** Writes what there is to write, as long as the socket takes it. */
    void flush() {
        long now = network.time().nanoTime();
        boolean more = socket != null;
        while (more && socket != null && socket.isWritable()) {
            more = connection.write(now);
            writeOutput(socket);
        }
        expireAt(connection.untilNextDeadline(now), now);
    }

    @Override
    public void received(ByteBuf bytes) {
        connection.receive(bytes, network.time().nanoTime());
        bytes.release();
        if (connection.isDraining()) {
            moveWaiting();
        }
        flush();
    }

    @Override
    public void writable() {
        flush();
    }

    @Override
    public void finished() {
        lost("the server closed the socket");
    }

    @Override
    public void lost(String why) {
        if (!gone) {
            gone = true;
            network.tracing().add(() -> from + " to " + to + " is over: " + why);
            connection.lost(why);
            if (socket != null) {
                socket.close();
            }
        }
    }

    /** Calls that wait go by another connection. */
    private void moveWaiting() {
        for (OutgoingCall call; (call = connection.takeWaiting()) != null; ) {
            if (call instanceof SimulatedCall<?> waiting) {
                network.time().execute(() -> channel.send(waiting));
            }
        }
    }

    private void connect() {
        if (gone) {
            return;
        }
        if (!network.areConnected(from, to)) {
            network.time()
                    .schedule(CONNECT_TIMEOUT, () -> lost("no connection to " + to + " within " + CONNECT_TIMEOUT));
            return;
        }
        socket = network.connect(from, to, this);
        if (socket == null) {
            lost("nobody listens on " + to);
        } else {
            connection.open();
            flush();
        }
    }

    private void writeOutput(Socket open) {
        ByteBuf output = connection.takeOutput();
        if (output != null) {
            open.write(output);
        }
        if (connection.isClosed() && !closing) {
            closing = true;
            open.finish();
            network.time().schedule(connection.patience(), () -> lost("the server did not close its socket"));
        }
    }

    private void expireAt(long nanos, long now) {
        if (nanos == ClientConnection.NEVER || deadline != null && deadlineAt - (now + nanos) <= 0) {
            return;
        }
        if (deadline != null) {
            deadline.cancel();
        }
        deadlineAt = now + nanos;
        deadline = network.time().schedule(nanos, () -> {
            deadline = null;
            connection.expire(network.time().nanoTime());
            flush();
        });
    }
}
