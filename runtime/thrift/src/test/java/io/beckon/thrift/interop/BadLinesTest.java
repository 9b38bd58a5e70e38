/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import io.beckon.simulation.Conditions;
import io.beckon.simulation.LiveNetwork;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.ThriftAcceptor;
import io.beckon.thrift.ThriftChannel;
import io.beckon.thrift.form.ThriftFraming;
import io.beckon.thrift.form.ThriftProtocol;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where answers are late and connections are cut, a call gets its own answer or none. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class BadLinesTest {
    /** Half of the answers come behind the deadline, and one write in a hundred cuts its connection. */
    private static final Conditions BAD =
            new Conditions(Duration.ofMillis(1), Duration.ofMillis(15), 10_000_000, 0.02, Duration.ofMillis(100), 0.01);

    private static final Duration HASTE = Duration.ofMillis(20);
    private static final Set<StatusCode> TOLD = EnumSet.of(StatusCode.UNAVAILABLE, StatusCode.DEADLINE_EXCEEDED);
    private static final int CALLS = 300;

    @ParameterizedTest
    @CsvSource({
        "BINARY, UNFRAMED, false",
        "COMPACT, FRAMED, false",
        "COMPACT, HEADER, true",
        "BINARY, FRAMED, true",
    })
    void noAnswerReachesAnotherCall(ThriftProtocol protocol, ThriftFraming framing, boolean pipelined) {
        try (LiveNetwork network = new LiveNetwork(1).conditions(BAD);
                RpcServer server = RpcServer.builder()
                        .listen(network.host("server"), network.address("server", 9090))
                        .grace(Duration.ZERO)
                        .add(new InteropService())
                        .accept(ThriftAcceptor.create())
                        .start();
                Channel channel = channel(network, protocol, framing, pipelined)) {
            ThriftTestAsync client = ThriftTestAsync.client(channel.withTimeout(HASTE));
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                answers.add(client.testI32(i).toCompletableFuture());
                if (i % 4 == 3) {
                    answers.get(i).handle((answer, failure) -> answer).join();
                }
            }
            int answered = 0;
            for (int i = 0; i < CALLS; i++) {
                answered += isAnswered(answers.get(i), i) ? 1 : 0;
            }
            assertThat(answered).as("calls that were answered by %s", server).isBetween(1, CALLS - 1);
            network.heal();
            assertThat(ThriftTest.client(channel).testString("well again")).isEqualTo("well again");
        }
    }

    /** Records of TLS come in pieces of any size, and both protocols find each other inside. */
    @Test
    void tlsPassesBadLines(@TempDir Path directory) throws Exception {
        Certificates certificates = new Certificates(directory);
        try (LiveNetwork network = new LiveNetwork(2).conditions(BAD.withCuts(0))) {
            InetSocketAddress address = network.address("localhost", 9090);
            try (RpcServer server = RpcServer.builder()
                            .listen(network.host("localhost"), address)
                            .tls(certificates.ourServer())
                            .add(new InteropService())
                            .accept(ThriftAcceptor.create())
                            .start();
                    Channel ours = RpcChannel.to(network.host("native"), address)
                            .tls(certificates.ourClient())
                            .connect();
                    Channel thrift = ThriftChannel.to(network.host("thrift"), address)
                            .tls(certificates.ourClient())
                            .connect()) {
                assertThat(server.port()).isEqualTo(9090);
                String large = "z".repeat(300_000);
                assertThat(ThriftTest.client(ours).testString(large)).isEqualTo(large);
                assertThat(ThriftTest.client(thrift).testString(large)).isEqualTo(large);
            }
        }
    }

    private static Channel channel(
            LiveNetwork network, ThriftProtocol protocol, ThriftFraming framing, boolean pipelined) {
        ThriftChannel.Builder builder = ThriftChannel.to(network.host("client"), network.address("server", 9090))
                .protocol(protocol)
                .framing(framing);
        return (pipelined ? builder.pipelined() : builder).connect();
    }

    private static boolean isAnswered(CompletableFuture<Integer> call, int asked) {
        try {
            assertThat(call.join()).isEqualTo(asked);
            return true;
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(RpcException.class);
            assertThat(TOLD).contains(((RpcException) e.getCause()).code());
            return false;
        }
    }
}
