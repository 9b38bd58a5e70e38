/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Encoding;
import io.beckon.protocol.compression.Compression;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.protocol.compression.MarkedForm;
import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.BoundFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.Preface;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.MethodSignature;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How both ends come to mark messages, and what they do where the other does not. */
@ExtendWith(LeakCheck.class)
class MarkedCallsTest {
    private static final CompressionOptions GZIP = CompressionOptions.of(Compression.GZIP);
    private static final CompressionOptions BOTH = CompressionOptions.of(Compression.ZSTD, Compression.GZIP);
    private static final MethodSignature ADD = TestServer.method("add");
    private static final MethodDescriptor<?, ?> METHOD =
            TestServer.ROUTER.find("calc.Calculator/add").method();

    @Test
    void prefacesSayWhatIsTaken() {
        try (TestServer server = new TestServer(TestServer.ROUTER, Limits.DEFAULT, BOTH)) {
            server.receive(preface(2));
            assertThat(server.output()).containsExactly(new Preface(1, 1, 4 << 20, 256, 1 << 16, 6));
        }
    }

    @Test
    void aServerAnswersWithTheFirstThatTheClientTakes() {
        try (TestServer server = new TestServer(TestServer.ROUTER, Limits.DEFAULT, BOTH)) {
            server.receive(preface(2));
            server.receive(new BindFrame(1, ADD, true));
            server.receive(new BindFrame(2, ADD, false));
            server.receive(new CallFrame(8, 1, 0, Hex.parse("00 00")));
            server.receive(new CallFrame(16, 2, 0, Hex.parse("00")));
            assertThat(server.calls.remove().form())
                    .isEqualTo(new MarkedForm(Encoding.TAGGED, BOTH, Compression.GZIP, 4 << 20, 4 << 20));
            assertThat(server.calls.remove().form()).isNotInstanceOf(MarkedForm.class);
        }
    }

    @Test
    void aServerThatDoesNotCompressTakesNoMarks() {
        try (TestServer server = new TestServer()) {
            server.receive(preface(2));
            server.receive(new BindFrame(1, ADD, true));
            assertThat(server.output())
                    .last()
                    .isInstanceOfSatisfying(
                            CloseFrame.class,
                            close -> assertThat(close.text()).contains("a BIND of 1 for marked messages"));
        }
    }

    @Test
    void aClientMarksWhenTheServerHasSpoken() {
        try (TestClient client = new TestClient(Limits.DEFAULT, GZIP)) {
            client.connection.open();
            client.submit(call(client));
            assertThat(client.output())
                    .containsExactly(
                            new Preface(1, 1, 4 << 20, 8, 1 << 16, 2),
                            new BindFrame(1, ADD),
                            new CallFrame(8, 1, 1000, Hex.parse("00 00 00 00")));
            client.receive(preface(6));
            client.receive(new BoundFrame(1, true, 0));
            RecordingCall marked = client.submit(call(client));
            assertThat(marked.form()).isInstanceOf(MarkedForm.class);
            assertThat(marked.isPacked())
                    .as("what is agreed holds for all numbers of the method")
                    .isTrue();
            assertThat(client.output()).first().isEqualTo(new BindFrame(2, ADD, true));
        }
    }

    /** The guess comes from another connection, whose server is another. */
    @Test
    void aCallThatTheServerWouldNotTakeIsEncodedAnew() {
        try (TestClient client = new TestClient(Limits.DEFAULT, GZIP)) {
            client.connection.open();
            client.output();
            client.receive(preface(6));
            RecordingCall early = call(client);
            assertThat(early.form()).isInstanceOf(MarkedForm.class);
            try (TestClient other = new TestClient(Limits.DEFAULT, GZIP)) {
                other.connection.open();
                other.receive(preface(0));
                other.submit(early);
                assertThat(early.form()).isNotInstanceOf(MarkedForm.class);
                assertThat(other.output()).contains(new BindFrame(1, ADD));
            }
        }
    }

    @Test
    void nothingIsMarkedForAServerThatDoesNot() {
        try (TestClient client = new TestClient(Limits.DEFAULT, GZIP)) {
            client.connection.open();
            client.receive(preface(0));
            RecordingCall call = call(client);
            assertThat(call.form()).isNotInstanceOf(MarkedForm.class);
            call.arguments().release();
        }
    }

    /** Only unknown ones: marks may come, and nothing is compressed. */
    @Test
    void aClientThatTakesOtherOnesIsAnsweredWithNone() {
        try (TestServer server = new TestServer(TestServer.ROUTER, Limits.DEFAULT, GZIP)) {
            server.receive(preface(1 << 7));
            server.receive(new BindFrame(1, ADD, true));
            server.receive(new CallFrame(8, 1, 0, Hex.parse("00 00")));
            assertThat(server.calls.remove().form())
                    .isEqualTo(new MarkedForm(Encoding.TAGGED, GZIP, null, 4 << 20, 4 << 20));
        }
    }

    private static RecordingCall call(TestClient client) {
        Arguments arguments = new TestArguments(
                client.known.form(METHOD, ADD, 4 << 20), encoding -> encoding == Encoding.PACKED ? 2 : 4);
        return new RecordingCall(ADD, arguments, 1000);
    }

    private static ByteBuf preface(int compressions) {
        ByteBuf bytes = Unpooled.buffer();
        new Preface(1, 1, 4 << 20, 8, 1 << 16, compressions).encode(bytes);
        return bytes;
    }
}
