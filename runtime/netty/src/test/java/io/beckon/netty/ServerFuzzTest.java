/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.beckon.codec.Codecs;
import io.beckon.protocol.Limits;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Streaming;
import io.beckon.rpc.server.Dispatcher;
import io.beckon.rpc.server.Router;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Bytes that a fuzzer makes, at a whole server: guard, detection, protocol, dispatch, codecs, handlers and streams, on an embedded channel. Nothing
 * is thrown out of the pipeline, every handler ends, and no buffer stays. A build replays the seeds and what was found once, in {@code
 * ServerFuzzTestInputs}; CONTRIBUTING says how to look for more.
 */
class ServerFuzzTest {
    private static final MethodDescriptor<Calculator.Pair, Integer> ADD = Calculator.ADD;
    private static final MethodDescriptor<Calculator.Text, Void> LOG = Calculator.LOG;
    private static final MethodDescriptor<Calculator.Text, RpcStream<Long>> COUNT =
            MethodDescriptor.serverStream("f.S", "count", new Calculator.TextCodec(), Codecs.I64);
    private static final MethodDescriptor<Streaming<Void, Long>, Long> FIRST =
            MethodDescriptor.clientStream("f.S", "first", Codecs.VOID, Codecs.I64, Codecs.I64);
    private static final MethodDescriptor<Streaming<Void, String>, RpcStream<String>> ECHO =
            MethodDescriptor.bidirectional("f.S", "echo", Codecs.VOID, Codecs.STRING, Codecs.STRING);

    private static final Router ROUTER = Router.builder()
            .add(
                    ServiceDescriptor.of("calc.Calculator", Object.class)
                            .method(ADD, (impl, q) -> q.a() + q.b())
                            .method(LOG, (impl, q) -> null),
                    new Object())
            .add(
                    ServiceDescriptor.of("f.S", Object.class)
                            .method(
                                    COUNT,
                                    (impl, q) -> RpcStream.from(LongStream.range(0, q.times() & 0xFFF)
                                            .boxed()))
                            .asyncMethod(FIRST, (impl, q) -> first(q.items()))
                            .method(ECHO, (impl, q) -> q.items()),
                    new Object())
            .build();

    /** Reads one item, without waiting for it. */
    private static CompletableFuture<Long> first(RpcStream<Long> items) {
        CompletableFuture<Long> first = new CompletableFuture<>();
        items.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(Long item) {
                first.complete(item);
            }

            @Override
            public void onError(Throwable failure) {
                first.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                first.complete(0L);
            }
        });
        return first;
    }

    @FuzzTest(maxDuration = "10m")
    void wholeServer(byte[] bytes) {
        UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false, true);
        Dispatcher dispatcher = new Dispatcher(Runnable::run, System::nanoTime);
        ServerPort port = new ServerPort(
                ROUTER, dispatcher, Limits.DEFAULT, CompressionOptions.NONE, List.of(new NativeAcceptor()));
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.config().setAllocator(allocator);
        channel.freezeTime();
        assertThat(ConnectionGuard.admit(channel, port)).isTrue();
        port.detect(channel);
        ByteBuf in = Unpooled.wrappedBuffer(bytes);
        while (in.isReadable() && channel.isOpen()) {
            channel.writeInbound(piece(in).copy());
            channel.releaseOutbound();
        }
        channel.advanceTimeBy(1, TimeUnit.MINUTES);
        channel.runScheduledPendingTasks();
        channel.finishAndReleaseAll();
        channel.runPendingTasks();
        channel.checkException();
        assertThat(port.load().isIdle())
                .as("no handler runs and nothing is kept")
                .isTrue();
        assertThat(allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory())
                .as("bytes of buffers that stay")
                .isZero();
    }

    /** Bytes come in pieces, of which the first byte of each says how long it is. */
    private static ByteBuf piece(ByteBuf in) {
        int length = 1 + (in.getByte(in.readerIndex()) & 0x3F);
        return in.readSlice(Math.min(length, in.readableBytes()));
    }
}
