/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.rpc.Channel;
import io.beckon.testkit.LeakCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server under TLS is restarted in its place, again and again, while clients that wait for it call all the time: no call fails.
 * {@code -Dbeckon.restarts=100} does it more often.
 */
@ExtendWith(LeakCheck.class)
@Timeout(600)
class RestartTest {
    private static final int RESTARTS = Integer.getInteger("beckon.restarts", 5);
    private static final int CLIENTS = 4;
    private static final int MOST_TEXT = 50_000;

    private final AtomicLong calls = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path directory;

    @Test
    void noCallFails() throws Exception {
        Authority authority = new Authority("authority", directory);
        ServerTls shown = ServerTls.of(authority.localhost());
        ClientTls trusting = ClientTls.trusting(authority.trust());
        RpcServer server = serve(shown, 0);
        int port = server.port();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Thread thread = new Thread(() -> call(port, trusting), "caller-" + i);
            threads.add(thread);
            thread.start();
        }
        for (int i = 0; i < RESTARTS && failures.isEmpty(); i++) {
            long before = calls.get();
            while (calls.get() < before + 10L * CLIENTS && failures.isEmpty()) {
                Thread.sleep(1);
            }
            server.close();
            server = serve(shown, port);
        }
        over.set(true);
        for (Thread each : threads) {
            each.join();
        }
        server.close();
        assertThat(failures).isEmpty();
        System.out.println(RESTARTS + " restarts, " + calls + " calls, none failed");
    }

    private static RpcServer serve(ServerTls shown, int port) {
        return RpcServer.builder()
                .address("localhost")
                .port(port)
                .tls(shown)
                .add(new CalculatorService())
                .start();
    }

    private void call(int port, ClientTls trusting) {
        try (Channel channel =
                RpcChannel.to("localhost:" + port).tls(trusting).waitForReady().connect()) {
            Calculator calculator = Calculator.client(channel);
            for (int i = 0; !over.get() && failures.isEmpty(); i++) {
                assertThat(calculator.add(i, 1)).isEqualTo(i + 1);
                assertThat(calculator.repeat("x", i % MOST_TEXT)).hasSize(i % MOST_TEXT);
                calls.addAndGet(2);
            }
        } catch (Throwable e) {
            failures.add(e);
        }
    }
}
