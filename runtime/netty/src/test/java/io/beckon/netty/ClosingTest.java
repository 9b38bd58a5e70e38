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
import io.beckon.netty.Calculator.Text;
import io.beckon.netty.Calculator.TextCodec;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import io.beckon.testkit.LeakCheck;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A channel that closes waits for calls that end, and not for ever. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class ClosingTest {
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);
    private static final Duration GRACE = Duration.ofMillis(200);
    private static final MethodDescriptor<Text, Long> WAIT =
            MethodDescriptor.unary("c.S", "wait", new TextCodec(), Codecs.I64);
    private static final MethodDescriptor<Text, RpcStream<Long>> TICK =
            MethodDescriptor.serverStream("c.S", "tick", new TextCodec(), Codecs.I64);
    private static final MethodDescriptor<Streaming<Text, Long>, Long> SUM =
            MethodDescriptor.clientStream("c.S", "sum", new TextCodec(), Codecs.I64, Codecs.I64);

    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final RpcPipe<Long> ticks = new RpcPipe<>();
    private final ServiceDescriptor<ClosingTest> service = ServiceDescriptor.of("c.S", ClosingTest.class)
            .method(WAIT, (impl, q) -> {
                begun.countDown();
                return awaitEnd();
            })
            .method(TICK, (impl, q) -> {
                ticks.send(1L);
                return ticks.stream();
            });

    private long awaitEnd() {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 42;
    }

    private RpcServer server() {
        return RpcServer.builder().grace(Duration.ZERO).add(service, this).start();
    }

    private static Channel channel(RpcServer server) {
        return RpcChannel.to("localhost:" + server.port()).grace(GRACE).connect();
    }

    @Test
    void endlessStreamIsGivenUpAfterTheGrace() {
        try (RpcServer server = server()) {
            Channel channel = channel(server);
            Iterator<Long> each = channel.stream(TICK, new Text("", 0)).iterator();
            assertThat(each.next()).isEqualTo(1);
            channel.close();
            assertThatThrownBy(each::hasNext).isInstanceOfSatisfying(RpcException.class, e -> {
                assertThat(e.code()).isEqualTo(StatusCode.CANCELLED);
                assertThat(e)
                        .hasMessageContaining("c.S/tick: this program closed the channel to localhost:" + server.port()
                                + ", and the call did not end within PT0.2S (RpcChannel.Builder.grace)");
            });
        }
    }

    @Test
    void callWithoutADeadlineIsGivenUpAfterTheGrace() throws InterruptedException {
        try (RpcServer server = server()) {
            Channel channel = channel(server);
            CompletableFuture<Long> call = channel.withTimeout(FOR_EVER).start(WAIT, new Text("", 0));
            begun.await();
            channel.close();
            assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.CANCELLED));
            mayEnd.countDown();
        }
    }

    @Test
    void callWithADeadlineIsWaitedForBeyondTheGrace() throws Exception {
        try (RpcServer server = server()) {
            Channel channel = channel(server);
            CompletableFuture<Long> call = channel.start(WAIT, new Text("", 0));
            begun.await();
            CompletableFuture<Void> closed = CompletableFuture.runAsync(channel::close);
            assertThatThrownBy(() -> closed.get(2 * GRACE.toMillis(), TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            mayEnd.countDown();
            assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo(42);
            closed.get(10, TimeUnit.SECONDS);
        }
    }

    /** Nobody answers, so no more than the eight calls go that every server takes. */
    @Test
    void streamThatWaitsToBeSentIsGivenUpAndItsSenderLearnsIt() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Channel channel = RpcChannel.to("localhost:" + silent.getLocalPort())
                    .grace(GRACE)
                    .connect();
            List<CompletableFuture<Long>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(channel.withTimeout(FOR_EVER).start(WAIT, new Text("", 0)));
            }
            RpcPipe<Long> mine = new RpcPipe<>();
            calls.add(channel.start(SUM, new Streaming<>(new Text("", 0), mine.stream())));
            channel.close();
            for (CompletableFuture<Long> each : calls) {
                assertThatThrownBy(() -> each.get(10, TimeUnit.SECONDS)).hasMessageContaining("CANCELLED");
            }
            while (!mine.isClosed()) {
                Thread.sleep(1);
            }
        }
    }
}
