/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.Preface;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.List;

/** The client's end of a connection, without a socket, at a time that the test sets. */
final class TestClient implements AutoCloseable {
    final KnownServer known;
    final ClientConnection connection;
    long now;
    private boolean prefaceTaken;

    TestClient(Limits limits, CompressionOptions compression) {
        known = new KnownServer(compression);
        connection = new ClientConnection("server:1", limits, PooledByteBufAllocator.DEFAULT, known);
    }

    TestClient(Limits limits) {
        this(limits, CompressionOptions.NONE);
    }

    /** {@return a client that has heard from the server, and written nothing but its preface} */
    static TestClient open() {
        TestClient client = new TestClient(Limits.DEFAULT);
        client.connection.open();
        client.receive(Hex.frozen("preface-server"));
        client.output();
        return client;
    }

    RecordingCall submit(RecordingCall call) {
        connection.submit(call, now);
        connection.write(now);
        return call;
    }

    void receive(String hex) {
        receive(Hex.parse(hex));
    }

    void receive(Frame frame) {
        ByteBuf bytes = Unpooled.buffer();
        frame.encode(bytes);
        receive(bytes);
    }

    void receive(ByteBuf bytes) {
        connection.receive(bytes, now);
        connection.write(now);
    }

    /** {@return the frames that it has written since the last time, and first of all its preface} */
    List<Object> output() {
        List<Object> output = Output.take(connection, !prefaceTaken);
        prefaceTaken |= output.stream().anyMatch(Preface.class::isInstance);
        return output;
    }

    @Override
    public void close() {
        connection.lost("the test is over");
    }
}
