/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.Encoding;
import io.beckon.protocol.compression.Compression;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.protocol.compression.MarkedForm;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.FrameDecoder;
import io.beckon.protocol.frame.Hex;
import io.beckon.protocol.frame.PrefaceDecoder;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/protocol.md} shows is what is spoken. */
@ExtendWith(LeakCheck.class)
class SpecificationTest {
    private static final Pattern EXAMPLE = Pattern.compile("```hex ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    record Example(String title, ByteBuf bytes) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Example> examples() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("../../docs/protocol.md")));
        return matcher.results().map(each -> new Example(each.group(1), Hex.parse(each.group(2)))).toList().stream();
    }

    static Stream<Example> frames() throws IOException {
        return examples().filter(each -> each.title.equals(each.title.toUpperCase(Locale.ROOT)));
    }

    @Test
    void allFramesAreShown() throws IOException {
        assertThat(frames().map(Example::title))
                .containsExactly(
                        "BIND",
                        "BIND",
                        "BOUND",
                        "BOUND",
                        "BIND",
                        "CALL",
                        "CALL",
                        "CALL",
                        "ONEWAY",
                        "REPLY",
                        "REPLY",
                        "ERROR",
                        "ERROR",
                        "DATA",
                        "DATA",
                        "CREDIT",
                        "CANCEL",
                        "PING",
                        "DRAIN",
                        "SETTINGS",
                        "EXT",
                        "CLOSE");
    }

    @ParameterizedTest
    @MethodSource
    void frames(Example example) {
        try (FrameDecoder decoder = new FrameDecoder(PooledByteBufAllocator.DEFAULT)) {
            Frame frame = decoder.next(example.bytes.duplicate());
            ByteBuf written = Unpooled.buffer();
            frame.encode(written);
            assertThat(written).isEqualTo(example.bytes);
            String type = frame.getClass()
                    .getSimpleName()
                    .replaceFirst("^(Exception|Status)Frame", "ErrorFrame")
                    .replaceFirst("^Extension", "Ext");
            assertThat(type).isEqualToIgnoringCase(example.title + "Frame");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"preface", "preface of who compresses"})
    void prefaceIsOne(String title) throws IOException {
        ByteBuf bytes = example(title);
        try (PrefaceDecoder decoder = new PrefaceDecoder(PooledByteBufAllocator.DEFAULT)) {
            ByteBuf written = Unpooled.buffer();
            decoder.next(bytes.duplicate()).encode(written);
            assertThat(written).isEqualTo(bytes);
        }
    }

    @Test
    void compressedMessageIsOne() throws IOException {
        CompressionOptions all = CompressionOptions.of(Compression.GZIP, Compression.ZSTD);
        MarkedForm form = new MarkedForm(Encoding.TAGGED, all, Compression.GZIP, 1 << 20, 1 << 20);
        ByteBuf bytes = example("compressed: 300 times the letter a, as a result");
        String text = form.decode(Codecs.result(Codecs.STRING), bytes.duplicate(), DecodeLimits.DEFAULT);
        assertThat(text).isEqualTo("a".repeat(300));
    }

    @Test
    void wholeCallIsAnsweredAsShown() throws IOException {
        try (TestServer server = new TestServer()) {
            server.receive(example("client says"));
            server.answer(new ReplyFrame(8, Hex.parse("05 00 06 00")));
            ByteBuf said = server.connection.takeOutput();
            assertThat(said).isEqualTo(example("server says"));
            said.release();
        }
    }

    private static ByteBuf example(String title) throws IOException {
        return examples().filter(each -> each.title.equals(title)).findFirst().orElseThrow().bytes;
    }
}
