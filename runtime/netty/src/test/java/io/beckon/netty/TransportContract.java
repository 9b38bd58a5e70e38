/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodKind;
import io.beckon.testkit.LeakCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every transport keeps: each kind of call, in each form at either side, comes to each end that there is. A transport's test extends
 * this and says how to listen and to connect.
 */
@ExtendWith(LeakCheck.class)
@Timeout(60)
abstract class TransportContract {
    private static final Duration SOON = Duration.ofMillis(200);

    private final EndingService service = new EndingService();
    private RpcServer server;
    private Channel channel;

    /** {@return a server that listens over the transport} */
    abstract RpcServer listen(RpcServer.Builder builder);

    /** {@return a channel to it} */
    abstract Channel connect(RpcServer server);

    /** One call: what kind, how the server answers it, how the client makes it, and how it is to end. */
    record Cell(MethodKind kind, boolean asyncServer, EndingClient.Form form, EndingService.End end) {}

    static List<Cell> table() {
        List<Cell> cells = new ArrayList<>();
        for (MethodKind kind : MethodKind.values()) {
            for (EndingClient.Form form : EndingClient.forms(kind)) {
                for (EndingService.End end : EndingService.ends(kind)) {
                    cells.add(new Cell(kind, false, form, end));
                    cells.add(new Cell(kind, true, form, end));
                }
            }
        }
        return cells;
    }

    @BeforeEach
    void open() {
        server = listen(RpcServer.builder().grace(Duration.ZERO));
        channel = null;
    }

    @AfterEach
    void close() {
        if (channel != null) {
            channel.close();
        }
        server.close();
    }

    @Test
    void tableIsWhole() {
        assertThat(table()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyCallComesToItsEnd(Cell cell) throws Exception {
        server.close();
        server = listen(RpcServer.builder()
                .grace(Duration.ZERO)
                .add(cell.asyncServer() ? EndingService.ASYNC : EndingService.BLOCKING, service));
        channel = connect(server);
        EndingClient client = client(cell, SOON);
        CompletableFuture<String> outcome = client.start(cell.form());
        for (Duration time = SOON.multipliedBy(4);
                cell.end().hangs() && !hasBegun(outcome);
                time = time.multipliedBy(4)) {
            client = client(cell, time); // a slow machine had not begun the handler when its time was over
            outcome = client.start(cell.form());
        }
        if (cell.end() == EndingService.End.CLIENT_CANCELS) {
            client.cancel();
        } else if (cell.end() == EndingService.End.LOST) {
            server.close();
        }
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(cell.end().expected(cell.kind(), cell.form()));
        if (cell.end().hangs()) {
            assertThat(service.cancelled.await(10, TimeUnit.SECONDS))
                    .as("the handler learns it")
                    .isTrue();
        }
    }

    private EndingClient client(Cell cell, Duration time) {
        Channel used = cell.end() == EndingService.End.DEADLINE ? channel.withTimeout(time) : channel;
        return new EndingClient(used, cell.kind(), cell.end());
    }

    /** {@return whether the handler has begun, as it has to unless the call ends before} */
    private boolean hasBegun(CompletableFuture<String> outcome) throws InterruptedException {
        while (!service.begun.await(10, TimeUnit.MILLISECONDS)) {
            if (outcome.isDone()) {
                assertThat(outcome).isCompletedWithValue(EndingService.End.DEADLINE.name() + "_EXCEEDED");
                return false;
            }
        }
        return true;
    }
}
