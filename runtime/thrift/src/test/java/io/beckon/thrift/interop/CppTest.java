/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.ThriftAcceptor;
import io.beckon.thrift.ThriftChannel;
import io.beckon.thrift.form.ThriftFraming;
import io.beckon.thrift.form.ThriftProtocol;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C++'s Apache Thrift, with code of Apache's compiler, in both roles. Its version 0.17 has no uuids. */
@ExtendWith(LeakCheck.class)
class CppTest {
    private static Path client;
    private static Path server;

    @BeforeAll
    static void compile() throws Exception {
        Peers.require("thrift-compiler", "thrift", "--version");
        Peers.require(
                "g++, libthrift-dev and libboost-dev",
                "sh",
                "-c",
                "echo '#include <thrift/transport/TSocket.h>' | g++ -E -x c++ -");
        Path generated = Peers.generated("cpp");
        String build = "cd " + generated + " && for each in client server; do "
                + "g++ -std=c++17 -O0 -I. -o $each ../../../src/test/cpp/$each.cpp ThriftTest.cpp SecondService.cpp "
                + "interop_types.cpp -lthriftz -lthrift -pthread || exit 1; done";
        Peers.Result result = Peers.run("sh", "-c", build);
        assertThat(result.exit()).as(result.output()).isZero();
        client = generated.resolve("client");
        server = generated.resolve("server");
    }

    @Test
    void theirClientCallsUsUnderTls(@TempDir Path directory) throws Exception {
        requireOpenssl();
        Certificates certificates = new Certificates(directory);
        try (RpcServer ours = RpcServer.builder()
                .add(new InteropService())
                .add(SecondService.SERVICE, it -> "testString(\"" + it + "\")")
                .accept(ThriftAcceptor.create())
                .address("127.0.0.1")
                .tls(certificates.ourServer())
                .start()) {
            Peers.Result result = Peers.run(
                    client.toString(),
                    String.valueOf(ours.port()),
                    "COMPACT",
                    "UNFRAMED",
                    certificates.trusted().toString());
            assertThat(result.exit()).as(result.output()).isZero();
            assertThat(result.output()).endsWith("28 passed\n");
        }
    }

    @Test
    void weCallTheirServerUnderTls(@TempDir Path directory) throws Exception {
        requireOpenssl();
        Certificates certificates = new Certificates(directory);
        Process process = Peers.start(List.of(
                server.toString(),
                "BINARY",
                "FRAMED",
                certificates.certificate("server").toString(),
                certificates.key("server").toString()));
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Channel channel = ThriftChannel.to("127.0.0.1:" + out.readLine())
                        .framing(ThriftFraming.FRAMED)
                        .tls(certificates.ourClient())
                        .connect()) {
            callAll(channel);
        } finally {
            process.destroy();
        }
    }

    private static void requireOpenssl() {
        Peers.require("libssl-dev", "sh", "-c", "echo '#include <openssl/ssl.h>' | g++ -E -x c++ -");
    }

    @ParameterizedTest
    @CsvSource({
        "BINARY, UNFRAMED",
        "BINARY, FRAMED",
        "BINARY, HEADER",
        "COMPACT, UNFRAMED",
        "COMPACT, FRAMED",
        "COMPACT, HEADER",
    })
    void theirClientCallsUs(String protocol, String framing) throws Exception {
        try (RpcServer ours = RpcServer.builder()
                .add(new InteropService())
                .add(SecondService.SERVICE, it -> "testString(\"" + it + "\")")
                .accept(ThriftAcceptor.create())
                .start()) {
            Peers.Result result = Peers.run(client.toString(), String.valueOf(ours.port()), protocol, framing);
            assertThat(result.exit()).as(result.output()).isZero();
            assertThat(result.output()).endsWith(framing.equals("HEADER") ? "29 passed\n" : "28 passed\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BINARY, UNFRAMED",
        "BINARY, FRAMED",
        "BINARY, HEADER",
        "COMPACT, UNFRAMED",
        "COMPACT, FRAMED",
        "COMPACT, HEADER",
    })
    void weCallTheirServer(ThriftProtocol protocol, ThriftFraming framing) throws Exception {
        Process process = Peers.start(List.of(server.toString(), protocol.name(), framing.name()));
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Channel channel = ThriftChannel.to("127.0.0.1:" + out.readLine())
                        .protocol(protocol)
                        .framing(framing)
                        .connect()) {
            callAll(channel);
        } finally {
            process.destroy();
        }
    }

    private static void callAll(Channel channel) {
        ThriftTest calls = ThriftTest.client(channel);
        ThriftChannelTest.callAll(
                calls, call -> !List.of("testUuid", "testInsanity").contains(call.method()));
        Crazy empty = new Crazy(Map.of(), List.of());
        assertThat(calls.testInsanity(empty))
                .as("C++ has no unset containers, and writes empty ones")
                .isEqualTo(Map.of(1L, Map.of(Digit.TWO, empty, Digit.THREE, empty), 2L, Map.of(Digit.SIX, empty)));
    }
}
