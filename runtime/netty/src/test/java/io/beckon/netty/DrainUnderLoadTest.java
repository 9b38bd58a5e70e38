/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.protocol.Limit;
import io.beckon.protocol.Limits;
import io.beckon.protocol.ListenerLimits;
import io.beckon.rpc.Channel;
import io.beckon.testkit.LeakCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A server takes its connections away a hundred times while all of them are busy, under TLS: no call fails. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class DrainUnderLoadTest {
    private static final int DRAINS = 100;
    private static final int CLIENTS = 4;

    private final AtomicLong calls = new AtomicLong();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path directory;

    @Test
    void noCallIsLost() throws Exception {
        Authority authority = new Authority("authority", directory);
        ListenerLimits young = ListenerLimits.DEFAULT.withAge(Duration.ofMillis(40));
        try (RpcServer server = RpcServer.builder()
                .tls(ServerTls.of(authority.localhost()))
                .limits(Limits.DEFAULT.withListener(young))
                .add(new CalculatorService())
                .start()) {
            ClientTls tls = ClientTls.trusting(authority.trust());
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Thread thread = new Thread(() -> call(server, tls), "caller-" + i);
                threads.add(thread);
                thread.start();
            }
            for (Thread each : threads) {
                each.join();
            }
            assertThat(failures).isEmpty();
            assertThat(server.limitHits().get(Limit.AGE)).isGreaterThanOrEqualTo(DRAINS);
            assertThat(calls.get()).isGreaterThan(DRAINS);
        }
    }

    private void call(RpcServer server, ClientTls tls) {
        try (Channel channel =
                RpcChannel.to("localhost:" + server.port()).tls(tls).connect()) {
            Calculator calculator = Calculator.client(channel);
            for (int i = 0; server.limitHits().get(Limit.AGE) < DRAINS && failures.isEmpty(); i++) {
                assertThat(calculator.add(i, 1)).isEqualTo(i + 1);
                assertThat(calculator.repeat("x", i % 50_000)).hasSize(i % 50_000);
                calls.addAndGet(2);
            }
        } catch (Throwable e) {
            failures.add(e);
        }
    }
}
