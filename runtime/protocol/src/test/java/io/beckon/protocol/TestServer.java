/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.codec.Codecs;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.Preface;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.MethodSignature;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.server.Router;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The server's end of a connection, without a socket. Its calls wait until the test answers them. */
final class TestServer implements AutoCloseable, ServerConnection.Calls, IncomingCall.Listener {
    static final Router ROUTER = Router.builder()
            .add(
                    ServiceDescriptor.of("calc.Calculator", Object.class)
                            .method(MethodDescriptor.unary("calc.Calculator", "add", Codecs.VOID), (impl, q) -> null)
                            .method(MethodDescriptor.oneway("calc.Calculator", "log", Codecs.VOID), (impl, q) -> null)
                            .method(
                                    MethodDescriptor.clientStream(
                                            "calc.Calculator", "sum", Codecs.VOID, Codecs.I64, Codecs.I64),
                                    (impl, q) -> 0L)
                            .method(
                                    MethodDescriptor.serverStream("calc.Calculator", "primes", Codecs.VOID, Codecs.I64),
                                    (impl, q) -> RpcStream.of())
                            .method(
                                    MethodDescriptor.bidirectional(
                                            "calc.Calculator", "talk", Codecs.VOID, Codecs.I64, Codecs.I64),
                                    (impl, q) -> RpcStream.of()),
                    new Object())
            .build();

    final List<String> events = new ArrayList<>();
    final List<Limit> reached = new ArrayList<>();
    final ArrayDeque<IncomingCall> calls = new ArrayDeque<>();
    final ServerConnection connection;

    /** Answers calls at once, or not. */
    Predicate<IncomingCall> replies = call -> false;

    private final List<IncomingCall> all = new ArrayList<>();
    long now;
    private boolean prefaceTaken;

    TestServer(Router router, Limits limits, CompressionOptions compression) {
        connection = new ServerConnection(router, limits, compression, PooledByteBufAllocator.DEFAULT, this);
    }

    TestServer(Router router, Limits limits) {
        this(router, limits, CompressionOptions.NONE);
    }

    TestServer(Limits limits) {
        this(ROUTER, limits);
    }

    TestServer() {
        this(Limits.DEFAULT);
    }

    /** {@return a method of {@code calc.Calculator}, as a client with the same schema has it} */
    static MethodSignature method(String name) {
        return ROUTER.find("calc.Calculator/" + name).method().signature();
    }

    /** {@return a server whose client has said hello, and bound add to 1 and log to 2} */
    static TestServer bound(Limits limits) {
        TestServer server = new TestServer(limits);
        server.receive(Hex.frozen("preface-client"));
        server.receive(Hex.frozen("bind"));
        server.receive("17 00 00 90 00 02 01 13 63 61 6c 63 2e 43 61 6c 63 75 6c 61 74 6f 72 2f 6c 6f 67");
        server.output();
        return server;
    }

    static TestServer bound() {
        return bound(Limits.DEFAULT);
    }

    /** {@return a server with four calls open: add in slot 1, sum in 2, primes in 3, talk in 4} */
    static TestServer streaming() {
        TestServer server = bound();
        server.receive(new BindFrame(3, MethodKind.CLIENT_STREAM, "calc.Calculator/sum"));
        server.receive(new BindFrame(4, MethodKind.SERVER_STREAM, "calc.Calculator/primes"));
        server.receive(new BindFrame(5, MethodKind.BIDIRECTIONAL, "calc.Calculator/talk"));
        int[] methods = {1, 3, 4, 5};
        for (int i = 0; i < methods.length; i++) {
            server.receive(new CallFrame(8 * (i + 1), methods[i], 0, Hex.parse("00")));
        }
        server.output();
        return server;
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

    @Override
    public void reached(Limit limit) {
        reached.add(limit);
    }

    @Override
    public void arrived(IncomingCall call) {
        call.listener(this);
    }

    @Override
    public void run(IncomingCall call) {
        all.add(call);
        if (!replies.test(call)) {
            calls.add(call);
        }
    }

    @Override
    public void item(ByteBuf item) {
        events.add("item " + (item.readableBytes() > 8 ? item.readableBytes() + " bytes" : ByteBufUtil.hexDump(item)));
    }

    @Override
    public void itemsEnded() {
        events.add("ended");
    }

    @Override
    public void sendable() {
        events.add("sendable");
    }

    @Override
    public void cancelled() {
        events.add("cancelled");
    }

    void answer(TerminalFrame outcome) {
        connection.answer(calls.remove(), outcome);
        connection.write(0);
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
        all.forEach(call -> call.arguments().release());
    }
}
