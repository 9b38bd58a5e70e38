/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Codecs;
import io.beckon.protocol.Limits;
import io.beckon.protocol.compression.Compression;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import io.beckon.testkit.LeakCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long messages are compressed on real sockets, in both directions, where both ends want it. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class CompressedCallsTest {
    private static final MethodDescriptor<Calculator.Text, String> TWICE =
            MethodDescriptor.unary("c.S", "twice", new Calculator.TextCodec(), Codecs.STRING);
    private static final MethodDescriptor<Streaming<Calculator.Text, String>, RpcStream<String>> TALK =
            MethodDescriptor.bidirectional("c.S", "talk", new Calculator.TextCodec(), Codecs.STRING, Codecs.STRING);
    private static final String LONG = "all work and no play; ".repeat(500);

    private final ServiceDescriptor<CompressedCallsTest> service = ServiceDescriptor.of(
                    "c.S", CompressedCallsTest.class)
            .method(TWICE, (impl, q) -> q.text() + q.text())
            .method(TALK, (impl, q) -> q.items());

    @ParameterizedTest
    @EnumSource
    void bothDirectionsAreCompressed(Compression by) throws Exception {
        CompressionOptions options = CompressionOptions.of(by);
        try (RpcServer server = RpcServer.builder()
                        .compression(options)
                        .add(service, this)
                        .start();
                Wiretap tap = new Wiretap(server.port())) {
            try (Channel channel =
                    RpcChannel.to(tap.target()).compression(options).connect()) {
                call(channel);
                talk(channel);
                int sent = tap.fromClient().size();
                int answered = tap.fromServer().size();
                call(channel);
                talk(channel);
                List<Frame> calls = from(tap.fromClient(), sent);
                List<Frame> answers = from(tap.fromServer(), answered);
                assertThat(calls).filteredOn(BindFrame.class::isInstance).allMatch(each -> ((BindFrame) each).marked());
                assertThat(marks(calls)).contains((byte) by.number(), (byte) 0).hasSize(4);
                assertThat(marks(answers))
                        .contains((byte) by.number(), (byte) 0)
                        .hasSize(4);
                assertThat(bytes(calls)).isLessThan(LONG.length() / 4);
                assertThat(bytes(answers)).isLessThan(LONG.length() / 4);
            }
        }
    }

    @Test
    void nothingIsWhereOneEndDoesNotWantIt() throws Exception {
        CompressionOptions options = CompressionOptions.of(Compression.GZIP);
        for (boolean client : new boolean[] {true, false}) {
            RpcServer.Builder builder = RpcServer.builder().add(service, this);
            try (RpcServer server = (client ? builder : builder.compression(options)).start();
                    Wiretap tap = new Wiretap(server.port())) {
                RpcChannel.Builder to = RpcChannel.to(tap.target());
                try (Channel channel = (client ? to.compression(options) : to).connect()) {
                    call(channel);
                    call(channel);
                    assertThat(tap.fromClient()).noneMatch(each -> each instanceof BindFrame bind && bind.marked());
                    assertThat(bytes(tap.fromClient())).isGreaterThan(2 * LONG.length());
                }
            }
        }
    }

    /** It is not what comes over the wire that has to be small. */
    @Test
    void aLimitHoldsForWhatAMessageBecomes() {
        CompressionOptions options = CompressionOptions.of(Compression.ZSTD);
        String text = LONG.repeat(20);
        try (RpcServer server = RpcServer.builder()
                        .compression(options)
                        .limits(Limits.DEFAULT.withMaxMessage(1 << 16))
                        .add(service, this)
                        .start();
                Channel channel = RpcChannel.to("localhost:" + server.port())
                        .compression(options)
                        .connect()) {
            call(channel);
            assertThatThrownBy(() -> channel.call(TWICE, new Calculator.Text(text, 0)))
                    .isInstanceOfSatisfying(RpcException.class, e -> {
                        assertThat(e.code()).isEqualTo(StatusCode.RESOURCE_EXHAUSTED);
                        assertThat(e.status().notExecuted()).isTrue();
                    });
        }
    }

    /** Longer than a part, both ways; and the first call of a channel, which is not compressed. */
    @ParameterizedTest
    @EnumSource
    void longMessagesComeInParts(Compression by) {
        CompressionOptions options = CompressionOptions.of(by);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append(i * 7_919 % 100_003).append(' ');
        }
        try (RpcServer server = RpcServer.builder()
                        .compression(options)
                        .add(service, this)
                        .start();
                Channel channel = RpcChannel.to("localhost:" + server.port())
                        .compression(options)
                        .connect()) {
            for (int i = 0; i < 3; i++) {
                assertThat(channel.call(TWICE, new Calculator.Text(text.toString(), 0)))
                        .isEqualTo(text.toString().repeat(2));
            }
        }
    }

    private static void call(Channel channel) {
        assertThat(channel.call(TWICE, new Calculator.Text(LONG, 0))).isEqualTo(LONG + LONG);
    }

    private static void talk(Channel channel) {
        List<String> said = List.of("short", LONG);
        List<String> heard = new ArrayList<>();
        try (RpcStream<String> items =
                channel.stream(TALK, new Streaming<>(new Calculator.Text("go", 0), RpcStream.from(said)))) {
            items.forEach(heard::add);
        }
        assertThat(heard).isEqualTo(said);
    }

    private static List<Frame> from(List<Frame> frames, int first) {
        return frames.subList(first, frames.size());
    }

    private static List<Byte> marks(List<Frame> frames) {
        return frames.stream()
                .map(CompressedCallsTest::message)
                .filter(Objects::nonNull)
                .map(each -> each.getByte(each.readerIndex()))
                .toList();
    }

    private static int bytes(List<Frame> frames) {
        return frames.stream()
                .map(CompressedCallsTest::message)
                .filter(Objects::nonNull)
                .mapToInt(each -> each.readableBytes())
                .sum();
    }

    /** {@return a frame's message, or null if it has none} */
    private static io.netty.buffer.ByteBuf message(Frame frame) {
        if (frame instanceof CallFrame call) {
            return call.message();
        }
        if (frame instanceof ReplyFrame reply) {
            return reply.message();
        }
        return frame instanceof DataFrame data && data.bytes().isReadable() ? data.bytes() : null;
    }
}
