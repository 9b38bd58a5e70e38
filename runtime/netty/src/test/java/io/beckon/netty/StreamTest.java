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
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Streaming;
import io.beckon.testkit.LeakCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Streams as a user meets them, over TCP. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class StreamTest {
    private static final MethodDescriptor<Calculator.Text, RpcStream<Long>> COUNT =
            MethodDescriptor.serverStream("calc.Streams", "count", new Calculator.TextCodec(), Codecs.I64);
    private static final MethodDescriptor<Streaming<Void, Long>, Long> SUM =
            MethodDescriptor.clientStream("calc.Streams", "sum", Codecs.VOID, Codecs.I64, Codecs.I64);
    private static final MethodDescriptor<Streaming<Void, String>, RpcStream<String>> ECHO =
            MethodDescriptor.bidirectional("calc.Streams", "echo", Codecs.VOID, Codecs.STRING, Codecs.STRING);
    private static final MethodDescriptor<Streaming<Void, Long>, Long> FIRST =
            MethodDescriptor.clientStream("calc.Streams", "first", Codecs.VOID, Codecs.I64, Codecs.I64);

    /** What the methods do, for a server. */
    static final class Service {
        final AtomicInteger produced = new AtomicInteger();
        final CountDownLatch closed = new CountDownLatch(1);

        RpcStream<Long> count(int most) {
            return RpcStream.from(LongStream.range(0, most)
                    .boxed()
                    .peek(each -> produced.incrementAndGet())
                    .onClose(closed::countDown));
        }

        long sum(RpcStream<Long> numbers) {
            long sum = 0;
            for (long number : numbers) {
                sum += number;
            }
            return sum;
        }

        RpcStream<String> echo(RpcStream<String> said) {
            return said;
        }

        long first(RpcStream<Long> numbers) {
            return numbers.iterator().next();
        }
    }

    private final Service service = new Service();
    private RpcServer server;
    private Channel channel;

    @BeforeEach
    void open() {
        server = RpcServer.builder()
                .add(
                        ServiceDescriptor.of("calc.Streams", Service.class)
                                .method(COUNT, (impl, q) -> impl.count(q.times()))
                                .method(SUM, (impl, q) -> impl.sum(q.items()))
                                .method(ECHO, (impl, q) -> impl.echo(q.items()))
                                .method(FIRST, (impl, q) -> impl.first(q.items())),
                        service)
                .start();
        channel = RpcChannel.connect("localhost:" + server.port());
    }

    @AfterEach
    void close() {
        channel.close();
        server.close();
    }

    @Test
    void serverStreamArrivesWhole() {
        List<Long> got = new ArrayList<>();
        channel.stream(COUNT, new Calculator.Text("", 100_000)).forEach(got::add);
        assertThat(got).hasSize(100_000).isSorted().endsWith(99_999L);
    }

    @Test
    void clientStreamArrivesWhole() {
        assertThat(channel.call(
                        SUM,
                        new Streaming<>(
                                null,
                                RpcStream.from(
                                        LongStream.rangeClosed(1, 100_000).boxed()))))
                .isEqualTo(5_000_050_000L);
    }

    @Test
    void bothWaysAtOnce() {
        RpcPipe<String> mine = new RpcPipe<>();
        Iterator<String> theirs =
                channel.stream(ECHO, new Streaming<>(null, mine.stream())).iterator();
        for (int i = 0; i < 100; i++) {
            mine.send("hello " + i);
            assertThat(theirs.next()).isEqualTo("hello " + i);
        }
        mine.close();
        assertThat(theirs.hasNext()).isFalse();
    }

    @Test
    void itemsLongerThanTheWindowArrive() {
        String large = "x".repeat(1_000_000);
        List<String> got = new ArrayList<>();
        channel.stream(ECHO, new Streaming<>(null, RpcStream.from(Collections.nCopies(5, large))))
                .forEach(got::add);
        assertThat(got).hasSize(5).allMatch(large::equals);
    }

    @Test
    void slowReaderStopsTheProducer() throws InterruptedException {
        try (RpcStream<Long> numbers = channel.stream(COUNT, new Calculator.Text("", Integer.MAX_VALUE))) {
            Iterator<Long> each = numbers.iterator();
            assertThat(each.next()).isZero();
            int before = -1;
            while (before != service.produced.get()) {
                before = service.produced.get();
                Thread.sleep(200);
            }
            assertThat(before).as("a few windows of items of 4 bytes and more").isLessThan(200_000);
            for (int i = 1; i < 300_000; i++) {
                assertThat(each.next()).isEqualTo(i);
            }
        }
        assertThat(service.closed.await(10, TimeUnit.SECONDS))
                .as("the producer learns that nobody reads")
                .isTrue();
    }

    /** Two ends each way keep a window, or as much again before it is sent; a reader who takes nothing lets no more than that in. */
    @Test
    void memoryOfASlowReaderIsBounded() throws InterruptedException {
        String item = "x".repeat(10_000);
        AtomicInteger given = new AtomicInteger();
        RpcStream<String> endless = RpcStream.from(Stream.generate(() -> item).peek(each -> given.incrementAndGet()));
        try (RpcStream<String> echoed = channel.stream(ECHO, new Streaming<>(null, endless))) {
            Iterator<String> each = echoed.iterator();
            assertThat(each.next()).isEqualTo(item);
            int before = -1;
            while (before != given.get()) {
                before = given.get();
                Thread.sleep(200);
            }
            assertThat(before).as("six windows of 64 KiB have 40 items").isLessThan(64);
        }
    }

    /** Hundreds of times what may wait for a reader; docs/guide.md tells how to try more on a small heap. */
    @Test
    void manyMegabytesPassWhole() {
        String item = "y".repeat(1 << 16);
        long length = 0;
        for (String each :
                channel.stream(ECHO, new Streaming<>(null, RpcStream.from(Collections.nCopies(1000, item))))) {
            length += each.length();
        }
        assertThat(length).isEqualTo(1000L << 16);
    }

    @Test
    void handlerThatStopsReadingStopsTheSender() {
        AtomicInteger sent = new AtomicInteger();
        RpcStream<Long> endless =
                RpcStream.from(LongStream.iterate(7, n -> n + 1).boxed().peek(n -> sent.incrementAndGet()));
        assertThat(channel.call(FIRST, new Streaming<>(null, endless))).isEqualTo(7);
        assertThatThrownBy(() -> channel.call(FIRST, new Streaming<>(null, RpcStream.of())))
                .isInstanceOf(RpcException.class)
                .hasMessageContaining("incident");
    }
}
