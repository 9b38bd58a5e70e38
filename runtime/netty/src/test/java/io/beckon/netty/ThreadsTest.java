/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.Calculator.Pair;
import io.beckon.netty.loop.EventLoopThread;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.testkit.LeakCheck;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which threads run the users' code, and what they may do there. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class ThreadsTest {
    private final CompletableFuture<Thread> handlerThread = new CompletableFuture<>();
    private RpcServer server;
    private String target;

    @BeforeEach
    void open() {
        server = RpcServer.builder()
                .add(new CalculatorService() {
                    @Override
                    public int add(int a, int b) {
                        handlerThread.complete(Thread.currentThread());
                        return super.add(a, b);
                    }
                })
                .start();
        target = "localhost:" + server.port();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void handlersDoNotRunOnAnEventLoop() {
        try (Channel channel = RpcChannel.connect(target)) {
            Calculator.client(channel).add(1, 2);
            assertThat(handlerThread.join()).isNotInstanceOf(EventLoopThread.class);
        }
    }

    @Test
    void handlersThatAreInlineRunOnTheEventLoop() {
        Map<String, Thread> threads = new ConcurrentHashMap<>();
        MethodDescriptor<Pair, Integer> fast = Calculator.ADD.annotation("inline", "");
        ServiceDescriptor<Object> service = ServiceDescriptor.of("calc.Calculator", Object.class)
                .method(fast, (any, q) -> seen(threads, "add", q.a() + q.b()))
                .method(Calculator.DIVIDE.annotation("inline", "free text"), (any, q) -> seen(threads, "divide", q.a()))
                .method(Calculator.REPEAT, (any, q) -> seen(threads, "repeat", q.text()));
        try (RpcServer inline = RpcServer.builder()
                        .add(service, this)
                        .inline(method -> method.name().equals("repeat"))
                        .start();
                Channel channel = RpcChannel.connect("localhost:" + inline.port())) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            assertThat(Calculator.client(channel).divide(1, 2)).isEqualTo(1);
            assertThat(Calculator.client(channel).repeat("a", 1)).isEqualTo("a");
        }
        assertThat(threads.get("add")).as("its schema says so").isInstanceOf(EventLoopThread.class);
        assertThat(threads.get("divide")).as("its schema says something else").isNotInstanceOf(EventLoopThread.class);
        assertThat(threads.get("repeat")).as("the server says so").isInstanceOf(EventLoopThread.class);
    }

    @Test
    void inlineHandlerThatWouldWaitFailsAtOnce() {
        try (Channel channel = RpcChannel.connect(target);
                RpcServer inline = RpcServer.builder()
                        .add(Calculator.SERVICE, new CalculatorService() {
                            @Override
                            public int add(int a, int b) {
                                return Calculator.client(channel).add(a, b);
                            }
                        })
                        .inline(method -> true)
                        .start();
                Channel calls = RpcChannel.connect("localhost:" + inline.port())) {
            assertThatThrownBy(() -> Calculator.client(calls).add(1, 2))
                    .isInstanceOf(RpcException.class)
                    .hasMessageContaining("FAILED_PRECONDITION")
                    .hasMessageContaining("a blocking call on an event-loop thread would wait for itself");
        }
    }

    private static <T> T seen(Map<String, Thread> threads, String method, T result) {
        threads.put(method, Thread.currentThread());
        return result;
    }

    @Test
    void dependentsDoNotRunOnAnEventLoop() {
        try (Channel channel = RpcChannel.connect(target)) {
            assertThat(channel.start(Calculator.ADD, new Pair(1, 2))
                            .thenApply(sum -> Calculator.client(channel).add(sum, 4))
                            .join())
                    .isEqualTo(7);
        }
    }

    @Test
    void blockingCallOnAnEventLoopFailsAtOnceAndSaysWhatToDo() {
        try (Channel channel =
                RpcChannel.to(target).callbackExecutor(Runnable::run).connect()) {
            CompletableFuture<Integer> nested =
                    onEventLoop(channel, () -> Calculator.client(channel).add(3, 4));
            assertThatThrownBy(nested::join)
                    .hasMessageContaining("FAILED_PRECONDITION")
                    .hasMessageContaining("use the asynchronous form here, or go to another thread first");
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
        }
    }

    @Test
    void asyncCallOnAnEventLoopIsFine() {
        try (Channel channel =
                RpcChannel.to(target).callbackExecutor(Runnable::run).connect()) {
            assertThat(channel.start(Calculator.ADD, new Pair(1, 2))
                            .thenCompose(sum -> channel.start(Calculator.ADD, new Pair(sum, 4)))
                            .join())
                    .isEqualTo(7);
        }
    }

    @Test
    @SuppressWarnings("try") // closing it twice is the point
    void closeOnAnEventLoopFailsAtOnce() {
        try (Channel channel =
                RpcChannel.to(target).callbackExecutor(Runnable::run).connect()) {
            CompletableFuture<Integer> nested = onEventLoop(channel, () -> {
                channel.close();
                return 0;
            });
            assertThatThrownBy(nested::join).hasMessageContaining("closing a channel waits");
        }
    }

    /** A dependent runs on the event loop only if the call has not ended before it is there to depend on it: so until it has. */
    private static CompletableFuture<Integer> onEventLoop(Channel channel, java.util.function.Supplier<Integer> code) {
        while (true) {
            CompletableFuture<Thread> ran = new CompletableFuture<>();
            CompletableFuture<Integer> nested = channel.start(Calculator.ADD, new Pair(1, 2))
                    .thenApply(sum -> {
                        ran.complete(Thread.currentThread());
                        return EventLoopThread.isCurrent() ? code.get() : 0;
                    });
            if (ran.join() instanceof EventLoopThread) {
                return nested;
            }
        }
    }
}
