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
import io.beckon.testkit.LeakCheck;
import java.util.concurrent.CompletableFuture;
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
