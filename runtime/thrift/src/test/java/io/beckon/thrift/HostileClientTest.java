/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.RpcServer;
import io.beckon.protocol.Limit;
import io.beckon.protocol.Limits;
import io.beckon.protocol.ListenerLimits;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.form.ClientType;
import io.beckon.thrift.form.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sockets whose bytes nobody vouches for, at a server that goes on serving others. */
@ExtendWith(LeakCheck.class)
class HostileClientTest {
    private static final String PING = "80010001 00000004 70696e67 00000005 00";
    private static final String PONG = "80010002 00000004 70696e67 00000005 00";

    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final ThriftAcceptor acceptor = ThriftAcceptor.create();
    private RpcServer server = start(acceptor, Runnable::run);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FRAMED,  00000011 80010001 00000004 70696e67 00000005 00 00000000,  MALFORMED",
        "PLAIN,   80010001 00000004 70696e67 00000005 00 80010001 FFFFFFFF,  MALFORMED",
        "PLAIN,   80010001 00000004 70696e67 00000005 00 80010001 00000001 61 00000001 0B 0001 7FFFFFFF, TOO_LARGE",
        "PLAIN,   80010001 00000004 70696e67 00000005 00 0000000000000000,   MALFORMED",
        "FRAMED,  00000011 80010001 00000004 70696e67 00000005 00 7FFFFFFF,  TOO_LARGE",
    })
    void whatCameBeforeIsAnsweredAndThenTheConnectionCloses(String form, String hex, Refusal reason)
            throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes(hex));
            String answer = (form.equals("FRAMED") ? "00000011" : "") + PONG;
            assertThat(socket.getInputStream().readAllBytes()).isEqualTo(bytes(answer));
        }
        assertThat(acceptor.refusals(reason)).isOne();
        assertThat(server.limitHits()).containsEntry(reason == Refusal.TOO_LARGE ? Limit.MESSAGE : Limit.PROTOCOL, 1L);
    }

    @Test
    void connectionsThatBringNothingEnd() throws Exception {
        server.close();
        Duration moment = Duration.ofMillis(200);
        server = start(acceptor, tasks::add, limits -> limits.withIdle(moment));
        try (Socket idle = connect();
                Socket waiting = connect()) {
            waiting.getOutputStream().write(bytes(PING));
            Runnable handler = tasks.take();
            idle.getOutputStream().write(bytes(PING));
            tasks.take().run();
            assertThat(idle.getInputStream().readAllBytes()).isEqualTo(bytes(PONG));
            assertThat(server.limitHits()).containsEntry(Limit.IDLE, 1L);
            Thread.sleep(2 * moment.toMillis());
            handler.run();
            assertThat(waiting.getInputStream().readAllBytes())
                    .as("who waits for an answer gets it, and is idle then")
                    .isEqualTo(bytes(PONG));
        }
    }

    @Test
    void connectionsThatAreTooOldEndInGoodOrder() throws Exception {
        server.close();
        server = start(acceptor, tasks::add, limits -> limits.withAge(Duration.ofMillis(200)));
        try (Socket old = connect()) {
            old.getOutputStream().write(bytes(PING));
            Runnable handler = tasks.take();
            while (server.limitHits().get(Limit.AGE) == 0) {
                Thread.sleep(10);
            }
            handler.run();
            assertThat(old.getInputStream().readAllBytes()).isEqualTo(bytes(PONG));
        }
    }

    @Test
    void whoReadsNothingIsClosed() throws Exception {
        server.close();
        server = start(acceptor, Runnable::run, limits -> limits.withStalled(Duration.ofMillis(200)));
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new InetSocketAddress("localhost", server.port()));
            byte[] many = bytes(PING.repeat(1_000));
            assertThatThrownBy(() -> {
                        while (true) {
                            deaf.getOutputStream().write(many);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
        assertThat(server.limitHits()).containsEntry(Limit.STALLED, 1L);
    }

    @Test
    void unknownTransformsAreAnsweredAsTheFormatAsks() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes("0000000E 0FFF 0000 00000005 0001 02 01 02 00"));
            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).contains("transform 2; 1, zlib, is known");
            assertThat(HexFormat.of().formatHex(answer)).endsWith("08000200000008" + "00");
        }
        assertThat(acceptor.refusals(Refusal.UNKNOWN_TRANSFORM)).isOne();
    }

    @Test
    void formsThatAreNotAllowedAreClosed() throws IOException {
        ThriftAcceptor framed = ThriftAcceptor.builder()
                .allow(EnumSet.of(ClientType.FRAMED_COMPACT))
                .build();
        try (RpcServer other = start(framed, Runnable::run);
                Socket socket = new Socket("localhost", other.port())) {
            socket.getOutputStream().write(bytes(PING));
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
        assertThat(framed.refusals(Refusal.NOT_ALLOWED)).isOne();
    }

    @Test
    void byteByByteIsServed() throws IOException {
        try (Socket socket = connect()) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            for (byte each : bytes(PING + PING)) {
                out.write(each);
                out.flush();
            }
            assertThat(socket.getInputStream().readNBytes(34)).isEqualTo(bytes(PONG + PONG));
        }
    }

    @Test
    void answersWaitForTheirTurnAndOvertakeWhereTheClientAllows() throws Exception {
        server.close();
        Executor later = tasks::add;
        server = start(acceptor, later);
        for (boolean mayOvertake : new boolean[] {false, true}) {
            try (Socket socket = connect()) {
                String flags = mayOvertake ? "0001" : "0000";
                socket.getOutputStream()
                        .write(bytes("0000001F 0FFF " + flags
                                + " 00000001 0001 00000000 80010001 00000004 70696e67 00000001 00" + "0000001F 0FFF "
                                + flags + " 00000002 0001 00000000 80010001 00000004 70696e67 00000002 00"));
                Runnable first = tasks.take();
                tasks.take().run();
                InputStream in = socket.getInputStream();
                if (mayOvertake) {
                    assertThat(in.readNBytes(35)[11]).isEqualTo((byte) 2);
                    first.run();
                    assertThat(in.readNBytes(35)[11]).isEqualTo((byte) 1);
                } else {
                    first.run();
                    assertThat(in.readNBytes(35)[11]).isEqualTo((byte) 1);
                    assertThat(in.readNBytes(35)[11]).isEqualTo((byte) 2);
                }
            }
        }
    }

    @Test
    void randomBytesEndTheirOwnConnectionAlone() throws IOException {
        String[] beginnings = {"80010001", "8221", "000000120FFF", "00000012 80010001", "00000012 8221"};
        try (Socket good = connect()) {
            for (int seed = 0; seed < 300; seed++) {
                Random random = new Random(seed);
                byte[] rest = new byte[random.nextInt(200)];
                random.nextBytes(rest);
                try (Socket bad = connect()) {
                    bad.getOutputStream().write(bytes(beginnings[seed % beginnings.length]));
                    bad.getOutputStream().write(rest);
                    bad.shutdownOutput();
                    bad.getInputStream().readAllBytes();
                } catch (SocketException e) {
                    // closed before all was written
                }
            }
            good.getOutputStream().write(bytes(PING));
            assertThat(good.getInputStream().readNBytes(17)).isEqualTo(bytes(PONG));
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("localhost", server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static RpcServer start(ThriftAcceptor acceptor, Executor executor) {
        return start(acceptor, executor, limits -> limits);
    }

    private static RpcServer start(ThriftAcceptor acceptor, Executor executor, UnaryOperator<ListenerLimits> changed) {
        return RpcServer.builder()
                .add(Pinging.SERVICE, () -> {})
                .executor(executor)
                .limits(Limits.DEFAULT.withListener(changed.apply(ListenerLimits.DEFAULT)))
                .accept(acceptor)
                .start();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
