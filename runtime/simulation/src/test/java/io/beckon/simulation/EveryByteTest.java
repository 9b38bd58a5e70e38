/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Streaming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One conversation, with everything in it that there is, is cut, ended, stalled and changed at every byte, in each direction: every call
 * ends once and in time, none that ran is said not to have, and the next connection works. A byte that is another one, which TCP and TLS
 * keep from happening, does no harm but to what it says.
 */
class EveryByteTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** A connection that is stalled without being told is given up by the system after 30 s. */
    private static final Duration RECOVERED = Duration.ofSeconds(45);

    @ParameterizedTest
    @CsvSource({
        "client, RESET", "client, FINISH", "client, STALL", "client, FLIP",
        "server, RESET", "server, FINISH", "server, STALL", "server, FLIP"
    })
    void isTheWorst(String host, Damage.Kind kind) {
        int offset = 0;
        while (isReached(new Damage(host, offset, kind))) {
            offset++;
        }
        assertThat(offset).as("bytes that %s writes", host).isGreaterThan(100);
    }

    /** {@return whether the conversation is so long} */
    private static boolean isReached(Damage damage) {
        try (SimulatedNetwork network = new SimulatedNetwork(damage.offset())) {
            Conversation conversation = new Conversation(network);
            network.damage(damage);
            conversation.hold();
            boolean reached = network.damage(damage.host(), damage.offset(), 1) == null;
            conversation.checkEnded(damage);
            if (damage.kind() != Damage.Kind.FLIP) {
                network.time().runFor(RECOVERED);
                conversation.checkAlive(damage);
            }
            return reached;
        }
    }

    private static final class Conversation implements Echo {
        private final SimulatedNetwork network;
        private final Channel channel;
        private final Map<Long, Integer> executed = new TreeMap<>();
        private final List<CompletableFuture<?>> calls = new ArrayList<>();

        Conversation(SimulatedNetwork network) {
            this.network = network;
            network.server("server", this);
            this.channel = network.channel("client", "server").withTimeout(TIMEOUT);
        }

        void hold() {
            start(false, 0);
            start(true, 0);
            calls.add(channel.start(TELL, request(false, 0)));
            Reader reader = new Reader(network.time(), List.of("one", "two", "three"), Duration.ZERO);
            Streaming<Request, String> talk = new Streaming<>(request(false, 0), RpcStream.from(reader.expected()));
            channel.stream(TALK, talk).subscribe(reader);
            calls.add(reader.end());
            network.time().runFor(Duration.ofMillis(10));
            CompletableFuture<?> cancelled = start(false, 2_000);
            start(false, 10);
            network.time().runFor(Duration.ofMillis(5));
            cancelled.cancel(true);
            network.time().runFor(Duration.ofMillis(5));
            start(false, 0);
            network.time().runFor(TIMEOUT.plusMillis(100));
        }

        /** Where a byte is another one, what was said is another thing, and so is who was called. */
        void checkEnded(Damage damage) {
            boolean faithful = damage.kind() != Damage.Kind.FLIP;
            for (int i = 0; i < calls.size(); i++) {
                CompletableFuture<?> call = calls.get(i);
                assertThat(call).as("P1: call %d, %s", i, damage).isDone();
                Throwable failure = call.handle((result, thrown) -> thrown).join();
                if (faithful
                        && failure instanceof RpcException rpc
                        && rpc.status().notExecuted()) {
                    assertThat(executed).as("P3: call %d, %s", i, damage).doesNotContainKey((long) i);
                }
            }
            assertThat(executed.values()).as("P4: %s", damage).allMatch(times -> times == 1 || !faithful);
        }

        /** The first call may go to a connection that the server has given up: that is how the client learns of it. */
        void checkAlive(Damage damage) {
            CompletableFuture<String> alive = new CompletableFuture<>();
            for (int i = 0; i < 2 && (i == 0 || alive.isCompletedExceptionally()); i++) {
                alive = channel.start(ECHO, new Request(100 + i, 0, false, 0, "alive"));
                network.time().runUntil(alive::isDone, TIMEOUT.plusSeconds(1));
            }
            assertThat(alive).as("P8: %s", damage).isCompletedWithValue("alive");
        }

        private CompletableFuture<?> start(boolean refuse, int millis) {
            CompletableFuture<?> call = channel.start(ECHO, request(refuse, millis));
            calls.add(call);
            return call;
        }

        private Request request(boolean refuse, int millis) {
            return new Request(calls.size(), millis, refuse, 0, "call " + calls.size());
        }

        @Override
        public CompletionStage<String> echo(Request request) {
            executed.merge(request.call(), 1, Integer::sum);
            if (request.refuse()) {
                throw new Refused(request.text());
            }
            return network.time()
                    .after(Duration.ofMillis(Math.min(2_000, Math.abs(request.millis()))))
                    .thenApply(done -> request.text());
        }

        @Override
        public void tell(Request request) {
            executed.merge(request.call(), 1, Integer::sum);
        }

        @Override
        public RpcStream<String> talk(Request request, RpcStream<String> said) {
            executed.merge(request.call(), 1, Integer::sum);
            return said;
        }
    }
}
