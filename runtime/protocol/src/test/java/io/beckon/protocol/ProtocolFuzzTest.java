/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeException;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.Encoding;
import io.beckon.protocol.compression.Compression;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.protocol.compression.MarkedForm;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.FrameDecoder;
import io.beckon.protocol.frame.PrefaceDecoder;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.lang.management.ManagementFactory;

/**
 * Bytes that a fuzzer makes, guided by the code that they reach: nothing but a {@link ProtocolException} comes out of a decoder and
 * nothing out of a connection, no buffer stays, and memory is bounded by what has come. A build replays the seeds and what was found
 * once, in {@code ProtocolFuzzTestInputs}; CONTRIBUTING says how to look for more.
 */
class ProtocolFuzzTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long ALLOCATED_AT_ALL = 8 * 1024;
    private static final long ALLOCATED_PER_BYTE = 64;

    @FuzzTest(maxDuration = "10m")
    void prefaces(byte[] bytes) {
        UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false, true);
        try (PrefaceDecoder decoder = new PrefaceDecoder(allocator)) {
            ByteBuf in = Unpooled.wrappedBuffer(bytes);
            while (in.isReadable()) {
                decoder.next(piece(in));
            }
        } catch (ProtocolException e) {
            assertThat(e.text()).isNotEmpty();
        }
        assertThat(held(allocator)).isZero();
    }

    @FuzzTest(maxDuration = "10m")
    void frames(byte[] bytes) {
        readFrames(bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        readFrames(bytes); // again: the first time classes are loaded
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated)
                .as("bytes allocated for %d", bytes.length)
                .isLessThanOrEqualTo(ALLOCATED_AT_ALL + ALLOCATED_PER_BYTE * bytes.length);
    }

    @FuzzTest(maxDuration = "10m")
    void server(byte[] bytes) {
        try (TestServer server = TestServer.bound()) {
            ByteBuf in = Unpooled.wrappedBuffer(bytes);
            while (in.isReadable()) {
                server.receive(piece(in));
                if (!server.calls.isEmpty()) {
                    server.answer(
                            new StatusFrame(server.calls.peek().id(), Status.of(StatusCode.UNKNOWN, "any answer")));
                }
                server.output();
            }
        }
    }

    @FuzzTest(maxDuration = "10m")
    void client(byte[] bytes) {
        try (TestClient client = TestClient.open()) {
            RecordingCall call = client.submit(RecordingCall.add());
            client.output();
            ByteBuf in = Unpooled.wrappedBuffer(bytes);
            while (in.isReadable()) {
                client.receive(piece(in));
                client.output();
            }
            client.connection.lost("the test is over");
            assertThat(call.ends).hasSize(1);
        }
    }

    /** Whatever was compressed, and however: it becomes no more than it may, and takes little more than that. */
    @FuzzTest(maxDuration = "10m")
    void compressed(byte[] bytes) {
        decompress(bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        decompress(bytes);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated)
                .as("bytes allocated for %d", bytes.length)
                .isLessThanOrEqualTo(ALLOCATED_AT_ALL + 3 * Math.max(1 << 16, 100L * bytes.length));
    }

    private static void decompress(byte[] bytes) {
        CompressionOptions all = CompressionOptions.of(Compression.GZIP, Compression.ZSTD);
        MarkedForm form = new MarkedForm(Encoding.TAGGED, all, null, 1 << 20, 1 << 20);
        try {
            form.decode(Codecs.VOID, Unpooled.wrappedBuffer(bytes), DecodeLimits.DEFAULT);
        } catch (DecodeException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    private static void readFrames(byte[] bytes) {
        UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false, true);
        ByteBuf in = Unpooled.wrappedBuffer(bytes);
        try (FrameDecoder decoder = new FrameDecoder(allocator)) {
            while (in.isReadable()) {
                ByteBuf piece = piece(in);
                Frame frame;
                do {
                    frame = decoder.next(piece);
                } while (frame != null);
            }
        } catch (ProtocolException e) {
            assertThat(e.text()).isNotEmpty();
        }
        assertThat(held(allocator)).isZero();
    }

    /** Bytes come in pieces, of which the first byte of each says how long it is. */
    private static ByteBuf piece(ByteBuf in) {
        int length = 1 + (in.getByte(in.readerIndex()) & 0x3F);
        return in.readSlice(Math.min(length, in.readableBytes()));
    }

    private static long held(UnpooledByteBufAllocator allocator) {
        return allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory();
    }
}
