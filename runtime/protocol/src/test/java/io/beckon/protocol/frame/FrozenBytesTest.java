/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.beckon.codec.Bytes;
import io.beckon.codec.Fingerprint;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.MethodSignature;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Version 1 of the bytes never changes: each file under {@code wire} is what one value is written as, and read from. */
@ExtendWith(LeakCheck.class)
class FrozenBytesTest {
    private static final Metadata METADATA =
            Metadata.EMPTY.with("trace", "abcd").with("key", Bytes.of((byte) 0, (byte) 0xFF));

    static Stream<Arguments> frames() {
        return Stream.of(
                arguments("bind", new BindFrame(1, MethodKind.UNARY, "calc.Calculator/add")),
                arguments(
                        "bind-fingerprint",
                        new BindFrame(
                                1,
                                new MethodSignature(
                                        "calc.Calculator/add",
                                        MethodKind.UNARY,
                                        new Fingerprint(0xc4cbda0e435a556dL, 0xc23b7c9de3c4c7f8L),
                                        64 << 20))),
                arguments("bind-answer", new BoundFrame(1, true, 64 << 20)),
                arguments("call-packed", new CallFrame(16, 1, 500, Metadata.EMPTY, true, 0, Hex.parse("0d 11"))),
                arguments("oneway-packed", new OnewayFrame(0, 2, 0, Metadata.EMPTY, true, 0, Hex.parse("68 e9"))),
                arguments("reply-packed", new ReplyFrame(16, Metadata.EMPTY, true, 0, Hex.parse("1d"))),
                arguments(
                        "error-exception-packed",
                        new ExceptionFrame(17, 1, Metadata.EMPTY, true, 0, Hex.parse("31 2f b0"))),
                arguments("data-packed", new DataFrame(16, true, false, true, Hex.parse("1d"))),
                arguments("call", new CallFrame(8, 1, 500, Hex.parse("15 02 15 04 00"))),
                arguments("call-without-deadline", new CallFrame(16 << 3 | 1, 1, 0, Hex.parse("15 02 15 04 00"))),
                arguments("oneway", new OnewayFrame(2, 15_000, Hex.parse("18 02 68 69 00"))),
                arguments("reply", new ReplyFrame(8, Hex.parse("05 00 06 00"))),
                arguments("error-exception", new ExceptionFrame(9, 1, Hex.parse("18 03 31 2f 30 00"))),
                arguments("error-status", new StatusFrame(16, Status.notExecuted(StatusCode.INVALID_ARGUMENT, "oops"))),
                arguments("bind-stream", new BindFrame(3, MethodKind.BIDIRECTIONAL, "calc.Calculator/talk")),
                arguments("call-metadata", new CallFrame(8, 1, 100, METADATA, false, 0, Hex.parse("15 02 00"))),
                arguments("call-part", new CallFrame(8, 1, 0, Metadata.EMPTY, false, 1000, Hex.parse("18 e1 07"))),
                arguments("data", new DataFrame(8, true, false, Hex.parse("06 00 0e 00"))),
                arguments("data-part", new DataFrame(8, false, true, Hex.parse("01 02 03"))),
                arguments("credit", new CreditFrame(8, 32_768)),
                arguments("ping", new PingFrame(false, 0x0102030405060708L)),
                arguments("ping-answer", new PingFrame(true, 0x0102030405060708L)),
                arguments("drain", new DrainFrame(false, 1000)),
                arguments("drain-answer", new DrainFrame(true, 0)),
                arguments("settings", new SettingsFrame(64)),
                arguments(
                        "error-metadata",
                        new StatusFrame(8, Status.of(StatusCode.INTERNAL, "bad"), Metadata.EMPTY.with("a", "hi"))),
                arguments("cancel", new CancelFrame(8, CancelReason.DEADLINE)),
                arguments("close", new CloseFrame(CloseCode.NO_ERROR, 300, "bye")));
    }

    static Stream<Arguments> prefaces() {
        return Stream.of(
                arguments("preface-client", new Preface(1, 1, 4 << 20, 8, 1 << 16)),
                arguments("preface-server", new Preface(1, 1, 4 << 20, 256, 1 << 16)));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void frameIsWrittenAsItWasFrozen(String file, Frame frame) {
        ByteBuf written = Unpooled.buffer();
        frame.encode(written);
        assertThat(ByteBufUtil.hexDump(written)).isEqualTo(ByteBufUtil.hexDump(Hex.frozen(file)));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void frozenFrameIsRead(String file, Frame frame) {
        try (FrameDecoder decoder = new FrameDecoder(PooledByteBufAllocator.DEFAULT)) {
            requireReadInAnyPieces(file, frame, decoder::next);
        }
    }

    @ParameterizedTest
    @MethodSource("prefaces")
    void prefaceIsWrittenAsItWasFrozen(String file, Preface preface) {
        ByteBuf written = Unpooled.buffer();
        preface.encode(written);
        assertThat(ByteBufUtil.hexDump(written)).isEqualTo(ByteBufUtil.hexDump(Hex.frozen(file)));
    }

    @ParameterizedTest
    @MethodSource("prefaces")
    void frozenPrefaceIsRead(String file, Preface preface) {
        try (PrefaceDecoder decoder = new PrefaceDecoder(PooledByteBufAllocator.DEFAULT)) {
            requireReadInAnyPieces(file, preface, decoder::next);
        }
    }

    /** At once, cut in two at every place, and byte by byte: always the same, and nothing before the last byte. */
    private static <T> void requireReadInAnyPieces(String file, T expected, Function<ByteBuf, T> next) {
        ByteBuf bytes = Hex.frozen(file);
        assertThat(next.apply(bytes.duplicate())).isEqualTo(expected);
        for (int cut = 1; cut < bytes.readableBytes(); cut++) {
            assertThat(next.apply(bytes.slice(0, cut)))
                    .as("after %d bytes", cut)
                    .isNull();
            assertThat(next.apply(bytes.slice(cut, bytes.readableBytes() - cut)))
                    .as("cut at %d", cut)
                    .isEqualTo(expected);
        }
        for (int i = 0; i < bytes.readableBytes() - 1; i++) {
            assertThat(next.apply(bytes.slice(i, 1))).isNull();
        }
        assertThat(next.apply(bytes.slice(bytes.readableBytes() - 1, 1))).isEqualTo(expected);
    }
}
