/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.beckon.codec.dynamic.DynamicCodec;
import io.beckon.json.JsonCodec;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A peer whose older schema has no bounds sends what ours forbids. */
class BrokenBoundsOnTheWireTest {
    private static final String BROKEN = Orders.order("\"items\": [{\"unit_count\": 7}, {\"unit_count\": 0}]");

    private static final String ORDER = BROKEN.substring(BROKEN.indexOf("{", 1), BROKEN.lastIndexOf(", "));

    @TempDir
    static Path folder;

    private static URLClassLoader loader;

    @BeforeAll
    static void compile() throws IOException {
        loader = Orders.compile(folder);
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "in-process"})
    void aServerRefusesTheRequest(String transport) throws ReflectiveOperationException {
        AtomicInteger calls = new AtomicInteger();
        InvocationHandler counts = (shop, method, arguments) -> {
            calls.incrementAndGet();
            return arguments[0];
        };
        DynamicCodec old =
                DynamicCodec.of(Orders.buy(loader, "free").arguments().descriptor());
        MethodDescriptor<Object, Object> buy = MethodDescriptor.unary("acme.Shop", "buy", old, order("free"));
        Object broken = JsonCodec.of(old).fromJson(BROKEN);
        Object good = JsonCodec.of(old).fromJson(BROKEN.replace(": 0}", ": 1}"));
        try (RpcServer server = serve(transport, "bounded", counts);
                Channel channel = connect(transport, server)) {
            Status status = failure(() -> channel.call(buy, broken));
            assertThat(status.code()).isEqualTo(StatusCode.INVALID_ARGUMENT);
            assertThat(status.message()).contains(": order.items[1].unit_count: must be >= 1 (offset ");
            assertThat(status.notExecuted()).isTrue();
            assertThat(calls).hasValue(0);
            assertThat(channel.call(buy, good)).asString().contains("unit_count=7");
            assertThat(calls).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "in-process"})
    void aClientRefusesTheResponse(String transport) throws ReflectiveOperationException {
        Object answer = JsonCodec.of(GeneratedCode.codec(loader, "free.Order")).fromJson(ORDER);
        MethodDescriptor<Object, Object> buy = Orders.buy(loader, "bounded");
        Object arguments = JsonCodec.of(buy.arguments()).fromJson(Orders.order("\"weight\": 0.25"));
        try (RpcServer server = serve(transport, "free", (shop, method, given) -> answer);
                Channel channel = connect(transport, server)) {
            Status status = failure(() -> channel.call(buy, arguments));
            assertThat(status.code()).isEqualTo(StatusCode.INTERNAL);
            assertThat(status.message()).contains("items[1].unit_count: must be >= 1 (offset ");
        }
    }

    private static DynamicCodec order(String version) throws ReflectiveOperationException {
        return DynamicCodec.of(GeneratedCode.codec(loader, version + ".Order").descriptor());
    }

    private static RpcServer serve(String transport, String version, InvocationHandler handler)
            throws ReflectiveOperationException {
        Class<?> type = Orders.shop(loader, version).type();
        Object shop = Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler);
        RpcServer.Builder builder = RpcServer.builder().add(Orders.shop(loader, version), shop);
        return (transport.equals("tcp") ? builder.port(0) : builder.inProcess("bounds")).start();
    }

    private static Channel connect(String transport, RpcServer server) {
        return RpcChannel.connect(transport.equals("tcp") ? "localhost:" + server.port() : "in-process:bounds");
    }

    private static Status failure(ThrowingCallable call) {
        return catchThrowableOfType(RpcException.class, call).status();
    }
}
