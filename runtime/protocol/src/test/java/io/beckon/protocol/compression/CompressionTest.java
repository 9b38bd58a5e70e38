/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.sun.management.ThreadMXBean;
import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeException;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.Encoding;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    private static final int MOST = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final CompressionOptions ALL = CompressionOptions.of(Compression.GZIP, Compression.ZSTD);

    @ParameterizedTest
    @EnumSource
    void whatIsCompressedIsReadAgain(Compression by) {
        Random random = new Random(by.number());
        for (int length = 0; length < 300_000; length = 2 * length + random.nextInt(50)) {
            String text = text(random, length);
            ByteBuf bytes = encode(form(by, MOST), text);
            assertThat(bytes.readableBytes()).isLessThanOrEqualTo(length + 8);
            assertThat(bytes.getByte(0)).isEqualTo((byte) (length >= 1024 ? by.number() : 0));
            assertThat(decode(form(by, MOST), bytes)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shortMessagesAreTried(Compression by) {
        MarkedForm all = new MarkedForm(Encoding.TAGGED, ALL.withThreshold(0), by, MOST, MOST);
        for (int length = 0; length < 100; length++) {
            ByteBuf bytes = encode(all, "a".repeat(length));
            assertThat(bytes.readableBytes()).isLessThanOrEqualTo(length + 5);
            assertThat(decode(all, bytes)).hasSize(length);
        }
        assertThat(encode(all, "a".repeat(100)).getByte(0)).isEqualTo((byte) by.number());
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotBecomeShorterIsLeftAsItIs(Compression by) {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        ByteBuf out = Unpooled.buffer();
        form(by, MOST).encode(Codecs.BINARY, io.beckon.codec.Bytes.of(noise), out);
        assertThat(out.getByte(0)).isZero();
    }

    /** A peer that takes 64 KiB takes no more of it for its being compressed: the sender finds out by the length that is left. */
    @Test
    void whatIsTooLongForThePeerIsLeftAsItIs() {
        ByteBuf bytes =
                encode(new MarkedForm(Encoding.TAGGED, ALL, Compression.GZIP, 1 << 16, MOST), "a".repeat(1 << 17));
        assertThat(bytes.readableBytes()).isGreaterThan(1 << 17);
    }

    /** What no receiver would take is not sent: more than a hundred times shorter. */
    @ParameterizedTest
    @EnumSource
    void whatBecomesTooShortIsLeftAsItIs(Compression by) {
        String text = "a".repeat(500_000);
        ByteBuf bytes = encode(form(by, MOST), text);
        assertThat(bytes.getByte(0)).isZero();
        assertThat(decode(form(by, MOST), bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"GZIP, 65536, true", "ZSTD, 65536, true", "GZIP, 1000000, false", "ZSTD, 1000000, false"})
    void bombsAreFoundOut(Compression by, int bytes, boolean taken) throws IOException {
        byte[] bomb = bomb(by, bytes - 6);
        if (taken) {
            assertThat(decode(form(by, MOST), marked(by, bomb))).hasSizeGreaterThan(60_000);
        } else {
            assertThatThrownBy(() -> decode(form(by, MOST), marked(by, bomb)))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("become more than");
        }
    }

    /** A ratio of less than a hundred, and still more than the receiver takes. */
    @ParameterizedTest
    @EnumSource
    void whatBecomesLongerThanAMessageMayBeIsFoundOut(Compression by) {
        byte[] compressed = new byte[200_000];
        byte[] message = text(new Random(3), 150_000).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        int length = by.compress(message, compressed);
        assertThatThrownBy(() -> decode(form(by, 1 << 16), marked(by, Arrays.copyOf(compressed, length))))
                .hasMessageContaining("become more than 65536");
    }

    /** What a bomb takes is bounded by what may come of it, however much more would. */
    @ParameterizedTest
    @EnumSource
    void bombsTakeLittleMemory(Compression by) throws IOException {
        ByteBuf bomb = marked(by, bomb(by, 64 << 20));
        int wire = bomb.readableBytes();
        assertThatThrownBy(() -> decode(form(by, MOST), bomb.duplicate())).isInstanceOf(DecodeException.class);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> decode(form(by, MOST), bomb)).isInstanceOf(DecodeException.class);
        long most = Math.min(MOST, Math.max(1 << 16, 100L * wire));
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(2 * most + wire + 64 * 1024);
    }

    /** The head of a zstd frame may announce a gigabyte; what is allocated follows from what is there. */
    @Test
    void whatIsAnnouncedIsNotAllocated() {
        ByteBuf frame = Unpooled.buffer().writeByte(Compression.ZSTD.number());
        frame.writeIntLE(0xFD2FB528).writeByte(0xA0).writeIntLE(1 << 30).writeMediumLE(0x000001);
        frame.writeZero(20);
        assertThatThrownBy(() -> decode(form(Compression.ZSTD, 1 << 30), frame.duplicate()))
                .isInstanceOf(DecodeException.class);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> decode(form(Compression.ZSTD, 1 << 30), frame)).isInstanceOf(DecodeException.class);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(512 * 1024);
    }

    @ParameterizedTest
    @EnumSource
    void everyByteThatIsMissingOrAnotherIsFoundOutOrHarmless(Compression by) {
        String text = text(new Random(7), 2_000);
        ByteBuf whole = encode(form(by, MOST), text);
        for (int length = 0; length < whole.readableBytes(); length++) {
            ByteBuf cut = whole.copy(0, length);
            assertThatThrownBy(() -> decode(form(by, MOST), cut))
                    .as("%d bytes", length)
                    .isInstanceOf(DecodeException.class);
            ByteBuf other = whole.copy();
            other.setByte(length, other.getByte(length) ^ 0x10);
            try {
                decode(form(by, MOST), other);
            } catch (DecodeException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 255})
    void onlyWhatWasAskedForIsTaken(int mark) {
        CompressionOptions none = CompressionOptions.of();
        ByteBuf bytes = Unpooled.buffer().writeByte(mark).writeZero(20);
        assertThatThrownBy(() -> decode(new MarkedForm(Encoding.TAGGED, none, null, MOST, MOST), bytes))
                .hasMessageContaining("compressed by " + mark + ", which is not taken here");
    }

    @Test
    void gzipEndsWhereTheMessageDoes() throws IOException {
        byte[] gzip = bomb(Compression.GZIP, 2_000);
        assertThatThrownBy(() -> decode(
                        form(Compression.GZIP, MOST),
                        marked(Compression.GZIP, gzip).writeByte(0)))
                .hasMessageContaining("does not end where the message does");
    }

    @Test
    void optionsAreChecked() {
        assertThatThrownBy(() -> CompressionOptions.of(Compression.GZIP, Compression.GZIP))
                .hasMessageContaining("once each");
        assertThatThrownBy(() -> ALL.withThreshold(-1)).hasMessageContaining("not negative");
        assertThat(ALL.chosen(1 << Compression.ZSTD.number())).contains(Compression.ZSTD);
        assertThat(ALL.chosen(6)).contains(Compression.GZIP);
        assertThat(ALL.chosen(1 << 5)).isEmpty();
    }

    private static MarkedForm form(Compression by, int takes) {
        return new MarkedForm(Encoding.TAGGED, ALL, by, 1 << 30, takes);
    }

    private static ByteBuf encode(MarkedForm form, String text) {
        ByteBuf out = Unpooled.buffer();
        form.encode(Codecs.result(Codecs.STRING), text, out);
        return out;
    }

    private static String decode(MarkedForm form, ByteBuf bytes) {
        return form.decode(Codecs.result(Codecs.STRING), bytes, DecodeLimits.DEFAULT);
    }

    private static ByteBuf marked(Compression by, byte[] compressed) {
        return Unpooled.buffer().writeByte(by.number()).writeBytes(compressed);
    }

    /** A result with a text of zeros, as other implementations compress it. */
    private static byte[] bomb(Compression by, int zeros) throws IOException {
        ByteBuf message = Unpooled.buffer();
        Encoding.TAGGED.encode(Codecs.result(Codecs.STRING), "0".repeat(zeros), message);
        byte[] bytes = new byte[message.readableBytes()];
        message.readBytes(bytes);
        if (by == Compression.ZSTD) {
            return Zstd.compress(bytes);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append("item ").append(random.nextInt(1_000)).append(", ");
        }
        text.setLength(length);
        return text.toString();
    }
}
