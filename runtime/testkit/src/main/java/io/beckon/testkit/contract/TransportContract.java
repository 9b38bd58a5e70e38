/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.testkit.LeakCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every transport keeps: each kind of call, in each form at either side, comes to each end that there is, and leaves no buffer and no
 * thread behind. A transport's test extends this and says how to serve and to call.
 */
@ExtendWith(LeakCheck.class)
@Timeout(60)
public abstract class TransportContract {
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int PATIENCE_SECONDS = 10;

    /** For subclasses. */
    protected TransportContract() {}

    /**
     * {@return a server that answers a service over the transport, and waits for nobody when it closes}
     *
     * @param descriptor the service
     * @param implementation what answers it
     */
    protected abstract <S> Served serve(ServiceDescriptor<S> descriptor, S implementation) throws Exception;

    /** A server that answers over the transport. */
    public interface Served extends AutoCloseable {
        /** {@return a channel to it, which the contract closes} */
        Channel connect();

        /** Ends its connections as a network does that fails: neither side is told more than what the transport tells by itself. */
        void lose();

        /** Ends it with whatever calls are open. A second call does nothing. */
        @Override
        void close();
    }

    /**
     * One call.
     *
     * @param kind who sends how many messages
     * @param asyncServer whether the server answers it asynchronously
     * @param form how the client makes it
     * @param end how it is to end
     */
    public record Cell(MethodKind kind, boolean asyncServer, String form, String end) {}

    /** {@return all calls that there are} */
    public static List<Cell> table() {
        List<Cell> cells = new ArrayList<>();
        for (MethodKind kind : MethodKind.values()) {
            for (EndingClient.Form form : EndingClient.forms(kind)) {
                for (End end : End.values()) {
                    cells.add(new Cell(kind, false, form.name(), end.name()));
                    cells.add(new Cell(kind, true, form.name(), end.name()));
                }
            }
        }
        return cells;
    }

    /** Makes one call, and has it end as it is to. */
    @ParameterizedTest
    @MethodSource("table")
    public void everyCallComesToItsEnd(Cell cell) throws Exception {
        EndingService service = new EndingService();
        try (Served server = serve(cell.asyncServer() ? EndingService.ASYNC : EndingService.BLOCKING, service);
                Channel channel = server.connect()) {
            makeCall(cell, service, server, channel);
        }
    }

    private static void makeCall(Cell cell, EndingService service, Served server, Channel channel) throws Exception {
        End end = End.valueOf(cell.end());
        EndingClient.Form form = EndingClient.Form.valueOf(cell.form());
        EndingClient client = client(cell, end, channel, SOON);
        CompletableFuture<String> outcome = client.start(form);
        boolean oneway = cell.kind() == MethodKind.ONEWAY;
        for (Duration time = SOON; !(oneway ? runs(service, outcome, end, time) : begins(service, outcome, end)); ) {
            time = time.multipliedBy(4); // a slow machine had not begun the handler when its time was over
            client = client(cell, end, channel, time);
            outcome = client.start(form);
        }
        switch (end) {
            case CLIENT_CANCELS -> client.cancel();
            case LOST -> server.lose();
            case CLOSED -> server.close();
            default -> {}
        }
        assertEquals(end.expected(cell.kind()), outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        if (end.hangs() && !oneway) {
            assertTrue(service.cancelled.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "the handler learns it");
        }
        awaitThat(client::sendsNoMore, "the caller's stream is told that nobody reads it");
        awaitThat(service::sendsNoMore, "the handler's stream is told that nobody reads it");
    }

    private static EndingClient client(Cell cell, End end, Channel channel, Duration time) {
        Channel used = end == End.DEADLINE ? channel.withTimeout(time) : channel;
        return new EndingClient(used, cell.kind(), end);
    }

    /** {@return whether a one-way call has run, as it has to unless its time was over before} */
    private static boolean runs(EndingService service, CompletableFuture<String> outcome, End end, Duration time)
            throws Exception {
        boolean isSent = outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS).equals(End.NORMAL.expected(MethodKind.ONEWAY));
        long patience = end == End.DEADLINE ? time.toMillis() : TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS);
        boolean runs = isSent && service.begun.await(patience, TimeUnit.MILLISECONDS);
        assertTrue(runs || end == End.DEADLINE, "the handler runs");
        return runs;
    }

    /** {@return whether the handler of a call that is to hang has begun, as it has to unless the call ends before} */
    private static boolean begins(EndingService service, CompletableFuture<String> outcome, End end) throws Exception {
        while (end.hangs() && !service.begun.await(10, TimeUnit.MILLISECONDS)) {
            if (outcome.isDone()) {
                assertEquals("DEADLINE_EXCEEDED", outcome.get(), "why a call ended before its handler began");
                return false;
            }
        }
        return true;
    }

    private static void awaitThat(BooleanSupplier holds, String what) throws InterruptedException {
        for (int tries = 0; !holds.getAsBoolean(); tries++) {
            assertTrue(tries < PATIENCE_SECONDS * 100, what);
            Thread.sleep(10);
        }
    }
}
