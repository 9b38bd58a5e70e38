/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.rpc.CallContext;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A handler that is a client itself: its call has no more time than it has, and what else happens meanwhile is not its own. */
class NestedCallTest {
    private final List<Duration> left = new ArrayList<>();
    private boolean detached;

    @Test
    void inheritsTheTimeThatIsLeft() {
        try (SimulatedNetwork network = new SimulatedNetwork(1)) {
            network.server("back", new Answering() {
                @Override
                public CompletionStage<String> echo(Request request) {
                    left.add(CallContext.current().remaining());
                    return CompletableFuture.completedFuture("back");
                }
            });
            Channel onward = network.channel("front", "back");
            network.server("front", new Answering() {
                @Override
                public CompletionStage<String> echo(Request request) {
                    network.time().execute(() -> detached = CallContext.currentOrNull() == null);
                    String answer = onward.withTimeout(Duration.ofMinutes(1)).call(ECHO, request);
                    assertThat(CallContext.currentOrNull()).isNotNull();
                    return CompletableFuture.completedFuture(answer + " by front");
                }
            });
            Channel channel = network.channel("client", "front").withTimeout(Duration.ofSeconds(2));
            assertThat(channel.call(Echo.ECHO, new Echo.Request(1, 0, false, 0, "")))
                    .isEqualTo("back by front");
            assertThat(left).hasSize(1);
            assertThat(left.get(0)).isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(2));
            assertThat(detached).isTrue();
        }
    }

    private abstract static class Answering implements Echo {
        @Override
        public void tell(Request request) {}

        @Override
        public RpcStream<String> talk(Request request, RpcStream<String> said) {
            return said;
        }
    }
}
