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
import io.beckon.rpc.Metadata;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.ThriftAcceptor;
import io.beckon.thrift.ThriftChannel;
import io.beckon.thrift.form.ThriftFraming;
import io.beckon.thrift.form.ThriftProtocol;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python's Apache Thrift, with code of Apache's compiler, in both roles. Its version 0.17 has no uuids. */
@ExtendWith(LeakCheck.class)
class PythonTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static Path generated;

    @BeforeAll
    static void requirePython() throws Exception {
        Peers.require("thrift-compiler", "thrift", "--version");
        Peers.require("python3-thrift", PYTHON, "-c", "import thrift.protocol.THeaderProtocol");
        generated = Peers.generated("py");
    }

    @ParameterizedTest
    @CsvSource({
        "BINARY, UNFRAMED, PLAIN",
        "BINARY, FRAMED, PLAIN",
        "BINARY, HEADER, PLAIN",
        "BINARY, HEADER, ZLIB",
        "COMPACT, UNFRAMED, PLAIN",
        "COMPACT, FRAMED, PLAIN",
        "COMPACT, HEADER, PLAIN",
        "COMPACT, HEADER, ZLIB",
    })
    void theirClientCallsUs(String protocol, String framing, String compression) throws Exception {
        try (RpcServer server = RpcServer.builder()
                .add(new InteropService())
                .add(SecondService.SERVICE, it -> "testString(\"" + it + "\")")
                .accept(ThriftAcceptor.create())
                .start()) {
            Process client = python("client.py", String.valueOf(server.port()), protocol, framing, compression);
            Peers.Result result = Peers.finish(client);
            assertThat(result.exit()).as(result.output()).isZero();
            assertThat(result.output()).endsWith(framing.equals("HEADER") ? "55 passed\n" : "53 passed\n");
        }
    }

    @Test
    void theirClientCallsUsUnderTlsAndShowsWhoItIs(@TempDir Path directory) throws Exception {
        Certificates certificates = new Certificates(directory);
        try (RpcServer server = RpcServer.builder()
                .add(new InteropService())
                .add(SecondService.SERVICE, it -> "testString(\"" + it + "\")")
                .accept(ThriftAcceptor.create())
                .address("127.0.0.1")
                .tls(certificates.ourServerForKnownClients())
                .start()) {
            Process client = python(
                    "client.py",
                    String.valueOf(server.port()),
                    "COMPACT",
                    "FRAMED",
                    "PLAIN",
                    certificates.trusted().toString(),
                    certificates.certificate("client").toString(),
                    certificates.key("client").toString());
            Peers.Result result = Peers.finish(client);
            assertThat(result.exit()).as(result.output()).isZero();
            assertThat(result.output()).endsWith("53 passed\n");
        }
    }

    @Test
    void weCallTheirServerUnderTls(@TempDir Path directory) throws Exception {
        Certificates certificates = new Certificates(directory);
        Process server = python(
                "server.py",
                "BINARY",
                "UNFRAMED",
                certificates.certificate("server").toString(),
                certificates.key("server").toString());
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                Channel channel = ThriftChannel.to("127.0.0.1:" + out.readLine())
                        .tls(certificates.ourClient())
                        .connect()) {
            ThriftChannelTest.callAll(
                    ThriftTest.client(channel), call -> !call.method().equals("testUuid"));
        } finally {
            server.destroy();
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
        Process server = python("server.py", protocol.name(), framing.name());
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                Channel channel = ThriftChannel.to("127.0.0.1:" + out.readLine())
                        .protocol(protocol)
                        .framing(framing)
                        .connect()) {
            ThriftChannelTest.callAll(
                    ThriftTest.client(channel), call -> !call.method().equals("testUuid"));
            if (framing == ThriftFraming.HEADER) {
                HeadersTest.Answers answers = new HeadersTest.Answers(Metadata.EMPTY.with("who", "java"));
                ThriftTest.client(channel.intercepted(answers)).testString("x");
                assertThat(answers.all).containsExactly(Metadata.EMPTY.with("echo-who", "java"));
            }
        } finally {
            server.destroy();
        }
    }

    private static Process python(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON, "src/test/python/" + script));
        command.addAll(List.of(arguments));
        return Peers.start(command, "PYTHONPATH", generated.toString(), "PYTHONDONTWRITEBYTECODE", "1");
    }
}
