/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.RpcServer;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.ThriftAcceptor;
import java.util.concurrent.TimeUnit;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.protocol.TMessageType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients of libthrift call our server: every method, in every form that libthrift has. */
@ExtendWith(LeakCheck.class)
class LibthriftClientTest {
    private static final InteropService SERVICE = new InteropService();
    private RpcServer server;

    @BeforeEach
    void start() {
        server = RpcServer.builder()
                .add(SERVICE)
                .add(SecondService.SERVICE, it -> "testString(\"" + it + "\")")
                .accept(ThriftAcceptor.builder().allowOldBinary().build())
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyCall(Form form) throws Exception {
        try (LibthriftClient client = new LibthriftClient(server.port(), form, null)) {
            for (InteropCall call : InteropCall.ALL) {
                if (call.isOneway()) {
                    client.send(call.method(), TMessageType.ONEWAY, call.arguments());
                    assertThat(SERVICE.oneway.poll(5, TimeUnit.SECONDS)).isZero();
                } else {
                    assertThat(client.call(call.method(), call.arguments()))
                            .as("%s", call)
                            .isEqualTo(call.result());
                    assertThat(client.last.name).isEqualTo(call.method());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void servicesByName(Form form) throws Exception {
        for (String name : new String[] {"SecondService", "io.beckon.thrift.interop.SecondService"}) {
            try (LibthriftClient client = new LibthriftClient(server.port(), form, name)) {
                Dynamic arguments = Dynamic.struct().with(1, Dynamic.text("x"));
                assertThat(client.call("secondtestString", arguments))
                        .isEqualTo(Dynamic.struct().with(0, Dynamic.text("testString(\"x\")")));
                assertThat(client.last.name).isEqualTo("secondtestString");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsIsAnApplicationException(Form form) throws Exception {
        try (LibthriftClient client = new LibthriftClient(server.port(), form, null)) {
            assertThatThrownBy(() -> client.call("testNothing", Dynamic.struct()))
                    .hasMessageContaining("no method 'testNothing'")
                    .extracting(e -> ((TApplicationException) e).getType())
                    .isEqualTo(TApplicationException.UNKNOWN_METHOD);
            Dynamic number = Dynamic.struct().with(1, Dynamic.list(Dynamic.text("no number")));
            assertThatThrownBy(() -> client.call("testList", number))
                    .hasMessageContaining("elements of type BINARY, where I32 was expected")
                    .extracting(e -> ((TApplicationException) e).getType())
                    .isEqualTo(TApplicationException.PROTOCOL_ERROR);
            Dynamic which = Dynamic.struct().with(1, Dynamic.text("TException"));
            assertThatThrownBy(() -> client.call("testException", which))
                    .hasMessageContaining("incident")
                    .extracting(e -> ((TApplicationException) e).getType())
                    .isEqualTo(TApplicationException.INTERNAL_ERROR);
            assertThat(client.call("testVoid", Dynamic.struct())).isEqualTo(Dynamic.struct());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onewayMethodsAreNeverAnswered(Form form) throws Exception {
        try (LibthriftClient client = new LibthriftClient(server.port(), form, null)) {
            client.send("testOneway", TMessageType.CALL, Dynamic.struct().with(1, Dynamic.i32(7)));
            assertThat(SERVICE.oneway.poll(5, TimeUnit.SECONDS)).isEqualTo(7);
            assertThat(client.call("testVoid", Dynamic.struct())).isEqualTo(Dynamic.struct());
            assertThat(client.last.seqid).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersComeInTheOrderOfTheCalls(Form form) throws Exception {
        try (LibthriftClient client = new LibthriftClient(server.port(), form, null)) {
            for (int i = 0; i < 2_000; i++) {
                client.send("testI32", TMessageType.CALL, Dynamic.struct().with(1, Dynamic.i32(i)));
            }
            for (int i = 0; i < 2_000; i++) {
                assertThat(client.receive()).isEqualTo(Dynamic.struct().with(0, Dynamic.i32(i)));
                assertThat(client.last.seqid).isEqualTo(i + 1);
            }
        }
    }
}
