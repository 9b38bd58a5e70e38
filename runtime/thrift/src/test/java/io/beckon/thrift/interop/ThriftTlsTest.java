/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.ClientTls;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.netty.ServerTls;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Interceptor;
import io.beckon.rpc.Invocation;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.ThriftAcceptor;
import io.beckon.thrift.ThriftChannel;
import io.beckon.thrift.form.ThriftFraming;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.thrift.TException;
import org.apache.thrift.transport.TSSLTransportFactory;
import org.apache.thrift.transport.TSSLTransportFactory.TSSLTransportParameters;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TTransport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thrift inside TLS, in both roles, with libthrift; what is inside is found out there, on the port that native clients use, too. */
@ExtendWith(LeakCheck.class)
class ThriftTlsTest {
    private final BlockingQueue<String> callers = new LinkedBlockingQueue<>();

    @TempDir
    private Path directory;

    private Certificates certificates;

    @BeforeEach
    void certify() throws Exception {
        certificates = new Certificates(directory);
    }

    @ParameterizedTest
    @EnumSource
    void libthriftCallsUs(Form form) throws Exception {
        try (RpcServer server = server(certificates.ourServer());
                LibthriftClient client = client(server, form, certificates.libthrift(null));
                Channel channel = RpcChannel.to("localhost:" + server.port())
                        .tls(certificates.ourClient())
                        .connect()) {
            for (InteropCall call : InteropCall.ALL) {
                if (!call.isOneway()) {
                    assertThat(client.call(call.method(), call.arguments()))
                            .as("%s", call)
                            .isEqualTo(call.result());
                }
            }
            assertThat(ThriftTest.client(channel).testI32(7)).isEqualTo(7);
        }
    }

    @Test
    void clientsOfLibthriftShowWhoTheyAre() throws Exception {
        try (RpcServer server = server(certificates.ourServerForKnownClients())) {
            try (LibthriftClient known = client(server, Form.BINARY, certificates.libthrift("client"))) {
                assertThat(known.call("testVoid", Dynamic.struct())).isEqualTo(Dynamic.struct());
                assertThat(callers.take()).isEqualTo("CN=client");
            }
            try (LibthriftClient unknown = client(server, Form.BINARY, certificates.libthrift(null))) {
                assertThatThrownBy(() -> unknown.call("testVoid", Dynamic.struct()))
                        .isInstanceOf(TException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"BINARY", "COMPACT"})
    void weCallLibthrift(Form form) throws Exception {
        TSSLTransportParameters parameters = certificates.libthrift("server");
        parameters.requireClientAuth(true);
        TServerSocket socket =
                TSSLTransportFactory.getServerSocket(0, 10_000, InetAddress.getByName("localhost"), parameters);
        try (LibthriftServer server = new LibthriftServer(form, socket);
                Channel channel = channel(server.port(), form, certificates.ourKnownClient())) {
            ThriftChannelTest.callAll(ThriftTest.client(channel), call -> true);
        }
    }

    @Test
    void weCallOurselves() {
        try (RpcServer server = server(certificates.ourServer());
                Channel channel = ThriftChannel.to("localhost:" + server.port())
                        .framing(ThriftFraming.HEADER)
                        .tls(certificates.ourClient())
                        .connect()) {
            ThriftChannelTest.callAll(ThriftTest.client(channel), call -> true);
        }
    }

    @Test
    void whoIsNotWhoWeCallIsNotCalled() {
        try (RpcServer server = server(certificates.ourServer());
                Channel channel = channel(
                        server.port(), Form.BINARY, certificates.ourClient().serverName("elsewhere.example"))) {
            assertThatThrownBy(() -> ThriftTest.client(channel).testVoid())
                    .hasMessageContaining("is not for elsewhere.example")
                    .satisfies(e -> {
                        RpcException refused = (RpcException) e;
                        assertThat(refused.code()).isEqualTo(StatusCode.UNAVAILABLE);
                        assertThat(refused.status().notExecuted()).isTrue();
                    });
        }
    }

    private RpcServer server(ServerTls tls) {
        Interceptor noting = new Interceptor() {
            @Override
            public <Q, R extends @Nullable Object> CompletionStage<R> intercept(Invocation<Q, R> call) {
                callers.add(String.valueOf(call.context().principal()));
                return call.proceed();
            }
        };
        return RpcServer.builder()
                .add(new InteropService())
                .intercept(noting)
                .accept(ThriftAcceptor.builder().allowOldBinary().build())
                .address("localhost")
                .tls(tls)
                .start();
    }

    private static LibthriftClient client(RpcServer server, Form form, TSSLTransportParameters parameters)
            throws TException {
        TTransport socket = TSSLTransportFactory.getClientSocket("localhost", server.port(), 10_000, parameters);
        return new LibthriftClient(socket, form, null);
    }

    private static Channel channel(int port, Form form, ClientTls tls) {
        return ThriftChannel.to("localhost:" + port)
                .protocol(form.protocol())
                .framing(form.framed() ? ThriftFraming.FRAMED : ThriftFraming.UNFRAMED)
                .tls(tls)
                .connect();
    }
}
