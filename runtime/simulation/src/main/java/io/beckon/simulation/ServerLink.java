/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.Limits;
import io.beckon.protocol.ListenerLimits;
import io.beckon.protocol.ServerConnection;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.server.Router;
import io.netty.buffer.ByteBuf;
import java.time.Duration;

/** A server's end of a connection: what lies between a socket, the protocol and the handlers. */
final class ServerLink implements Socket.User, ServerConnection.Calls {
    /** How long a client may take to say that it sends no more calls. */
    private static final Duration ACKNOWLEDGE = Duration.ofSeconds(2);

    /** Silence in which a connection is not kept; as the default of a real server. */
    private static final Duration IDLE = ListenerLimits.DEFAULT.idle();

    private static final int GRACE_MILLIS = 30_000;
    private static final int ANSWER_BYTES = 256;

    private final SimulatedNetwork network;
    private final SimulatedServer server;
    private final Socket socket;
    private final ServerConnection connection;
    private boolean reading = true;
    private boolean closing;
    private long active;

    ServerLink(SimulatedNetwork network, SimulatedServer server, Socket socket, Router router, Limits limits) {
        this.network = network;
        this.server = server;
        this.socket = socket;
        this.connection = new ServerConnection(router, limits, server.compression(), network.allocator(), this);
        this.active = network.time().nanoTime();
        network.time().schedule(IDLE, this::endIfIdle);
    }

    @Override
    public void received(ByteBuf bytes) {
        active = network.time().nanoTime();
        connection.receive(bytes, active);
        bytes.release();
        flush();
    }

    @Override
    public void writable() {
        flush();
    }

    /** Neither side goes on with half a connection. */
    @Override
    public void finished() {
        lost("the client closed its socket");
    }

    @Override
    public void lost(String why) {
        network.tracing().add(() -> socket + " is over: " + why);
        connection.lost(why);
        socket.close();
        server.ended(this);
    }

    @Override
    public void arrived(IncomingCall call) {
        call.listener(new ServerStreams(call, this));
    }

    @Override
    public void run(IncomingCall call) {
        Answer answer = call.listener() instanceof ServerStreams streams ? streams : new Answer(call, this);
        call.listener(answer);
        server.dispatcher().dispatch(call.route(), call.arguments(), call.deadline(), answer);
    }

    void drain() {
        connection.drain(GRACE_MILLIS);
        flush();
        network.time().schedule(ACKNOWLEDGE, () -> {
            connection.endDrain();
            flush();
        });
    }

    void crash() {
        network.cut(socket, network.random().nextInt(4) == 0);
    }

    int running() {
        return connection.running();
    }

    SimulatedNetwork network() {
        return network;
    }

    /** {@return the host that calls} */
    String client() {
        return socket.peer().host();
    }

    SimulatedServer server() {
        return server;
    }

    ServerConnection connection() {
        return connection;
    }

    ByteBuf answerBuffer(IncomingCall call) {
        return network.allocator().buffer(ANSWER_BYTES, connection.maxAnswer(call));
    }

    /** Does something with the connection in an event of its own, and sends what comes of it. */
    void later(Runnable task) {
        network.time().execute(() -> {
            task.run();
            flush();
        });
    }

    void answer(IncomingCall call, TerminalFrame outcome) {
        later(() -> connection.answer(call, outcome));
    }

    /** A client with a call open gives a sign of life every half minute; one that did not is not there any more. */
    private void endIfIdle() {
        long left = active + IDLE.toNanos() - network.time().nanoTime();
        if (connection.isClosed()) {
            return;
        }
        if (left > 0) {
            network.time().schedule(left, this::endIfIdle);
        } else if (connection.isIdle()) {
            drain();
        } else {
            lost("nothing came from the client for too long");
        }
    }

    private void flush() {
        boolean more = true;
        while (more) {
            more = socket.isWritable() && connection.write(network.time().nanoTime());
            ByteBuf output = connection.takeOutput();
            if (output != null) {
                socket.write(output);
            }
        }
        if (connection.isClosed() && !closing) {
            closing = true;
            socket.finish();
            network.time().schedule(connection.patience(), () -> lost("the client did not close its socket"));
        }
        boolean room = closing || socket.isWritable() && !connection.isSaturated();
        if (room != reading) {
            reading = room;
            socket.reading(room);
        }
    }
}
