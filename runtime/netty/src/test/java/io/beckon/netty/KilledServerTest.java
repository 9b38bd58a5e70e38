/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.Calculator.Pair;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server's process is killed with calls open: each of them ends, long before its time is over, and once. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class KilledServerTest {
    private static final int CALLS = 200;

    @Test
    void everyCallEndsOnce() throws Exception {
        Process process = serve();
        try (BufferedReader output = process.inputReader();
                Channel channel = RpcChannel.connect("localhost:" + output.readLine())) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            AtomicInteger ends = new AtomicInteger();
            List<CompletableFuture<@Nullable Throwable>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                CompletableFuture<Integer> call = channel.start(Calculator.DIVIDE, new Pair(i, 1));
                calls.add(call.handle((result, failure) -> {
                    ends.incrementAndGet();
                    return failure;
                }));
            }
            Thread.sleep(Duration.ofMillis(300).toMillis());
            assertThat(ends).hasValue(0);

            process.destroyForcibly().waitFor();
            for (CompletableFuture<@Nullable Throwable> each : calls) {
                assertThat(each.get(5, TimeUnit.SECONDS))
                        .isInstanceOfSatisfying(
                                RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.UNAVAILABLE));
            }
            assertThat(ends).hasValue(CALLS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process serve() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Server.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Says its port and answers additions; who divides waits for ever. */
    static final class Server {
        private Server() {}

        public static void main(String[] args) throws InterruptedException {
            RpcServer server = RpcServer.builder()
                    .add(new CalculatorService() {
                        @Override
                        public int divide(int a, int b) {
                            try {
                                Thread.sleep(Duration.ofMinutes(1).toMillis());
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return a;
                        }
                    })
                    .start();
            System.out.println(server.port());
            Thread.sleep(Duration.ofMinutes(1).toMillis()); // longer than any test; nobody is left behind
            server.close();
        }
    }
}
