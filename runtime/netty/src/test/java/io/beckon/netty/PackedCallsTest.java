/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.dynamic.DynamicCodec;
import io.beckon.codec.dynamic.DynamicStruct;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.FieldBounds;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.Notes;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.netty.Calculator.DivisionByZero;
import io.beckon.netty.Calculator.DivisionByZeroCodec;
import io.beckon.netty.Calculator.Text;
import io.beckon.netty.Calculator.TextCodec;
import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.BoundFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Streaming;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBufUtil;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed is what travels where both sides have the same schema of a method, and nothing else where they do not. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class PackedCallsTest {
    private static final MethodDescriptor<Text, Long> LENGTH = MethodDescriptor.unary(
                    "p.S", "length", new TextCodec(), Codecs.I64)
            .throwing(1, DivisionByZero.class, new DivisionByZeroCodec());
    private static final MethodDescriptor<Text, Void> LOG = MethodDescriptor.oneway("p.S", "log", new TextCodec());
    private static final MethodDescriptor<Streaming<Text, Long>, RpcStream<Long>> TWICE =
            MethodDescriptor.bidirectional("p.S", "twice", new TextCodec(), Codecs.I64, Codecs.I64);
    private static final MethodDescriptor<Streaming<Text, Long>, Long> SUM =
            MethodDescriptor.clientStream("p.S", "sum", new TextCodec(), Codecs.I64, Codecs.I64);

    private static final StructDescriptor V1 = arguments(field(1, "a"), field(2, "b"));
    private static final StructDescriptor V2 = arguments(field(1, "a"), field(2, "b"), field(3, "c"));

    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final ServiceDescriptor<PackedCallsTest> service = ServiceDescriptor.of("p.S", PackedCallsTest.class)
            .method(LENGTH, (impl, q) -> {
                if (q.text().isEmpty()) {
                    throw new DivisionByZero("nothing");
                }
                return (long) q.text().length();
            })
            .method(LOG, (impl, q) -> {
                log.add(q.text());
                return null;
            })
            .method(TWICE, (impl, q) -> RpcStream.from(items(q.items()).map(each -> 2 * each)))
            .method(SUM, (impl, q) -> items(q.items()).reduce(0L, Long::sum));

    @Test
    void everyFrameOfEveryKindOfCallIsPackedOnceTheServerHasAgreed() throws Exception {
        try (RpcServer server = RpcServer.builder().add(service, this).start();
                Wiretap tap = new Wiretap(server.port())) {
            try (Channel channel = RpcChannel.connect(tap.target())) {
                callAll(channel);
                int sent = tap.fromClient().size();
                int answered = tap.fromServer().size();
                assertThat(tap.fromServer().stream().filter(BoundFrame.class::isInstance))
                        .containsExactly(
                                new BoundFrame(1, true, 0),
                                new BoundFrame(2, true, 0),
                                new BoundFrame(3, true, 0),
                                new BoundFrame(4, true, 0));
                callAll(channel);
                requirePacked(
                        true, tap.fromClient().subList(sent, tap.fromClient().size()), 7);
                requirePacked(
                        true,
                        tap.fromServer().subList(answered, tap.fromServer().size()),
                        5);
            }
        }
    }

    @Test
    void argumentsOfAddTakeTwoBytes() throws Exception {
        try (RpcServer server = RpcServer.builder().add(new CalculatorService()).start();
                Wiretap tap = new Wiretap(server.port())) {
            try (Channel channel = RpcChannel.connect(tap.target())) {
                Calculator calculator = Calculator.client(channel);
                assertThat(calculator.add(3, 4)).isEqualTo(7);
                assertThat(calculator.add(3, 4)).isEqualTo(7);
            }
            assertThat(calls(tap).stream().map(call -> ByteBufUtil.hexDump(call.message())))
                    .containsExactly("1506150800", "0d11");
        }
    }

    @Test
    void taggedChannelNeitherAsksNorPacks() throws Exception {
        try (RpcServer server = RpcServer.builder().add(service, this).start();
                Wiretap tap = new Wiretap(server.port())) {
            try (Channel channel = RpcChannel.to(tap.target()).tagged().connect()) {
                callAll(channel);
                callAll(channel);
            }
            assertThat(tap.fromClient().stream().filter(BindFrame.class::isInstance))
                    .hasSize(4)
                    .allMatch(bind -> ((BindFrame) bind).method().fingerprint() == null);
            requirePacked(false, tap.fromClient(), 14);
            requirePacked(false, tap.fromServer(), 10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1", "1 2", "2 1", "2 2"})
    void otherVersionsOfASchemaSpeakTagged(String versions) throws Exception {
        StructDescriptor client = versions.startsWith("1") ? V1 : V2;
        StructDescriptor served = versions.endsWith("1") ? V1 : V2;
        try (RpcServer server = sumServer(served, 0);
                Wiretap tap = new Wiretap(server.port())) {
            try (Channel channel = RpcChannel.connect(tap.target())) {
                assertThat(channel.call(sum(client), args(client)))
                        .isEqualTo("12 of " + (client == V2 && served == V2));
                assertThat(channel.call(sum(client), args(client)))
                        .isEqualTo("12 of " + (client == V2 && served == V2));
            }
            assertThat(calls(tap).stream().map(CallFrame::packed)).containsExactly(false, client == served);
        }
    }

    @Test
    void callsGoOnWhenAServerOfAnotherVersionTakesOver() {
        RpcServer first = sumServer(V1, 0);
        int port = first.port();
        try (Channel channel = RpcChannel.connect("localhost:" + port)) {
            for (int i = 0; i < 3; i++) {
                assertThat(channel.call(sum(V1), args(V1))).isEqualTo("12 of false");
            }
            first.close();
            try (RpcServer second = sumServer(V2, port)) {
                assertThat(second.port()).isEqualTo(port);
                for (int i = 0; i < 3; i++) {
                    assertThat(channel.call(sum(V1), args(V1))).isEqualTo("12 of false");
                }
            }
        } finally {
            first.close();
        }
    }

    private void callAll(Channel channel) throws InterruptedException {
        assertThat(channel.call(LENGTH, new Text("four", 0))).isEqualTo(4);
        assertThatThrownBy(() -> channel.call(LENGTH, new Text("", 0)))
                .isInstanceOf(DivisionByZero.class)
                .hasMessage("nothing");
        channel.call(LOG, new Text("line", 0));
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("line");
        assertThat(items(channel.stream(TWICE, new Streaming<>(new Text("", 0), RpcStream.of(21L)))))
                .containsExactly(42L);
        assertThat(channel.call(SUM, new Streaming<>(new Text("", 0), RpcStream.of(1L))))
                .isEqualTo(1);
    }

    private static void requirePacked(boolean packed, List<Frame> frames, int atLeast) {
        List<Boolean> each = frames.stream()
                .filter(frame -> frame instanceof MessageFrame || frame instanceof DataFrame)
                .map(frame -> frame instanceof MessageFrame message ? message.packed() : ((DataFrame) frame).packed())
                .toList();
        assertThat(each).hasSizeGreaterThanOrEqualTo(atLeast).containsOnly(packed);
    }

    private static List<CallFrame> calls(Wiretap tap) {
        return tap.fromClient().stream()
                .filter(CallFrame.class::isInstance)
                .map(CallFrame.class::cast)
                .toList();
    }

    private static Stream<Long> items(RpcStream<Long> stream) {
        return StreamSupport.stream(stream.spliterator(), false);
    }

    private static RpcServer sumServer(StructDescriptor version, int port) {
        ServiceDescriptor<Object> sums = ServiceDescriptor.of("p.Sums", Object.class)
                .method(sum(version), (impl, q) -> {
                    DynamicStruct args = (DynamicStruct) q;
                    int sum = (Integer) args.get("a") + (Integer) args.get("b");
                    return sum + " of " + (version == V2 && args.get("c") != null);
                });
        return RpcServer.builder().port(port).add(sums, new Object()).start();
    }

    private static MethodDescriptor<Object, String> sum(StructDescriptor version) {
        Codec<Object> arguments = DynamicCodec.of(version);
        return MethodDescriptor.unary("p.Sums", "sum", arguments, Codecs.STRING);
    }

    private static DynamicStruct args(StructDescriptor version) {
        DynamicStruct.Builder builder =
                DynamicStruct.builder(version).set("a", 5).set("b", 7);
        return (version == V2 ? builder.set("c", 9) : builder).build();
    }

    private static FieldDescriptor field(int id, String name) {
        Presence presence = id == 3 ? Presence.OPTIONAL : Presence.UNMARKED;
        return new FieldDescriptor(id, name, presence, () -> BaseType.I32, null, FieldBounds.NONE, Notes.NONE);
    }

    private static StructDescriptor arguments(FieldDescriptor... fields) {
        return new StructDescriptor(StructDescriptor.Kind.STRUCT, "p.SumArguments", List.of(fields), Notes.NONE);
    }
}
