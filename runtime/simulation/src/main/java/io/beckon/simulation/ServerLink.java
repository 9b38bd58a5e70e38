/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.Limits;
import io.beckon.protocol.ServerConnection;
import io.beckon.protocol.frame.ExceptionFrame;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.Status;
import io.beckon.rpc.server.Responder;
import io.beckon.rpc.server.Router;
import io.netty.buffer.ByteBuf;
import java.time.Duration;

/** A server's end of a connection: what lies between a socket, the protocol and the handlers. */
final class ServerLink implements Socket.User {
    /** After its last word a server waits so long for the client to close. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private static final int ANSWER_BYTES = 256;

    private final SimulatedNetwork network;
    private final SimulatedServer server;
    private final Socket socket;
    private final ServerConnection connection;
    private boolean reading = true;
    private boolean closing;

    ServerLink(SimulatedNetwork network, SimulatedServer server, Socket socket, Router router, Limits limits) {
        this.network = network;
        this.server = server;
        this.socket = socket;
        this.connection = new ServerConnection(router, limits, network.allocator(), this::dispatch);
    }

    @Override
    public void received(ByteBuf bytes) {
        connection.receive(bytes, network.time().nanoTime());
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
        connection.lost(why);
        socket.close();
        server.ended(this);
    }

    void drain() {
        connection.drain();
        flush();
    }

    void crash() {
        network.cut(socket, network.random().nextInt(4) == 0);
    }

    int running() {
        return connection.running();
    }

    private void dispatch(IncomingCall call) {
        server.dispatcher().dispatch(call.route(), call.arguments(), call.deadline(), new Answer(call));
    }

    private void answer(IncomingCall call, TerminalFrame outcome) {
        network.time().execute(() -> {
            connection.answer(call, outcome);
            flush();
        });
    }

    private void flush() {
        ByteBuf output = connection.takeOutput();
        if (output != null) {
            socket.write(output);
        }
        if (connection.isClosed() && !closing) {
            closing = true;
            socket.finish();
            network.time().schedule(LINGER, () -> lost("the client did not close its socket"));
        }
        boolean room = closing || socket.isWritable() && !connection.isSaturated();
        if (room != reading) {
            reading = room;
            socket.reading(room);
        }
    }

    private final class Answer implements Responder {
        private final IncomingCall call;

        Answer(IncomingCall call) {
            this.call = call;
        }

        @Override
        public ByteBuf buffer() {
            return network.allocator().buffer(ANSWER_BYTES, connection.maxAnswer());
        }

        @Override
        public boolean isCancelled() {
            return call.isCancelled() || server.isCrashed();
        }

        @Override
        public void result(ByteBuf result) {
            answer(call, new ReplyFrame(call.id(), result));
        }

        @Override
        public void exception(int id, ByteBuf exception) {
            answer(call, new ExceptionFrame(call.id(), id, exception));
        }

        @Override
        public void status(Status status) {
            answer(call, new StatusFrame(call.id(), status));
        }
    }
}
