/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.WireWriter;
import io.beckon.protocol.Limit;
import io.beckon.protocol.Limits;
import io.beckon.protocol.ListenerLimits;
import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.Preface;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodKind;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server does with connections that cost more than they bring. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class ConnectionGuardTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void tooManyFromOneAddress() throws Exception {
        try (RpcServer server = server(limits -> limits.withConnections(10, 2))) {
            try (Socket first = connect(server);
                    Socket second = connect(server)) {
                assertThat(first.getPort()).isEqualTo(second.getPort());
                awaitSome(() -> isClosed(server), server, Limit.CONNECTIONS_PER_ADDRESS);
            }
            awaitSome(() -> adds(server), server, Limit.CONNECTIONS_PER_ADDRESS);
            assertThat(server.limitHits()).containsEntry(Limit.CONNECTIONS, 0L);
        }
    }

    @Test
    void tooManyAtAll() throws Exception {
        try (RpcServer server = server(limits -> limits.withConnections(1, 5));
                Socket first = connect(server)) {
            awaitSome(() -> isClosed(server), server, Limit.CONNECTIONS);
            assertThat(first.isConnected()).isTrue();
        }
    }

    @Test
    void whoReadsNothingIsClosed() throws Exception {
        try (RpcServer server = server(limits -> limits.withStalled(SHORT));
                Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new InetSocketAddress("127.0.0.1", server.port()));
            deaf.getOutputStream().write(askForMuch());
            awaitSome(() -> true, server, Limit.STALLED);
            assertThat(adds(server)).isTrue();
        }
    }

    @Test
    void connectionWithoutCallsIsDrained() throws Exception {
        try (RpcServer server = server(limits -> limits.withIdle(SHORT));
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            awaitSome(() -> true, server, Limit.IDLE);
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
        }
    }

    @Test
    void oldConnectionIsReplacedAndNoCallFails() throws Exception {
        try (RpcServer server = server(limits -> limits.withAge(SHORT));
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            while (server.limitHits().get(Limit.AGE) <= 3) {
                assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            }
        }
    }

    private static RpcServer server(UnaryOperator<ListenerLimits> change) {
        return RpcServer.builder()
                .limits(Limits.DEFAULT.withListener(change.apply(ListenerLimits.DEFAULT)))
                .add(new CalculatorService())
                .start();
    }

    private static Socket connect(RpcServer server) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream().write(hello());
        assertThat(socket.getInputStream().read()).isEqualTo(0xF5); // it is in
        return socket;
    }

    private static boolean isClosed(RpcServer server) {
        try (Socket another = new Socket("127.0.0.1", server.port())) {
            return another.getInputStream().read() == -1;
        } catch (IOException e) {
            return true; // a reset
        }
    }

    private static boolean adds(RpcServer server) {
        try (Channel channel = RpcChannel.connect("127.0.0.1:" + server.port())) {
            return Calculator.client(channel).add(1, 2) == 3;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void awaitSome(BooleanSupplier holds, RpcServer server, Limit limit) throws InterruptedException {
        while (!holds.getAsBoolean() || server.limitHits().get(limit) == 0) {
            Thread.sleep(10);
        }
    }

    private static byte[] hello() {
        ByteBuf bytes = Unpooled.buffer();
        new Preface(1, 1, 1 << 20, Preface.BASE_SLOTS, Preface.BASE_WINDOW).encode(bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    /** More answers, each within a window, than a system keeps for who does not read. */
    private static byte[] askForMuch() {
        ByteBuf bytes = Unpooled.buffer().writeBytes(hello());
        new BindFrame(1, MethodKind.UNARY, "calc.Calculator/repeat").encode(bytes);
        for (int slot = 1; slot <= 250; slot++) {
            ByteBuf arguments = Unpooled.buffer();
            new Calculator.TextCodec().encode(new Calculator.Text("0123456789", 6_000), new WireWriter(arguments));
            new CallFrame(slot << Frame.GENERATION_BITS, 1, 0, arguments).encode(bytes);
        }
        return ByteBufUtil.getBytes(bytes);
    }
}
