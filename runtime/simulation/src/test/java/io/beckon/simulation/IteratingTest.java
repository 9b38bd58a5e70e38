/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Streaming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who iterates over a stream lets time pass, as who calls and waits does. */
class IteratingTest {
    private static final Echo.Request NOTHING = new Echo.Request(0, 0, false, 0, "");

    private final SimulatedNetwork network = new SimulatedNetwork(1);
    private final Channel channel = network.channel("client", "server");

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void clientIteratesOverWhatComes() {
        network.conditions(Conditions.BAD.withCuts(0));
        serve((request, said) -> said);
        List<String> said = Stream.generate(() -> "z".repeat(1000)).limit(200).toList();
        List<String> heard = new ArrayList<>();
        talk(RpcStream.from(said)).forEach(heard::add);
        assertThat(heard).isEqualTo(said);
        assertThat(network.time().nanoTime())
                .as("200,000 bytes, twice, at 250,000 a second")
                .isGreaterThan(Duration.ofMillis(800).toNanos());
    }

    @Test
    void handlerIteratesOverWhatComes() {
        serve((request, said) -> {
            List<String> all = new ArrayList<>();
            said.forEach(all::add);
            return RpcStream.of(String.join(" ", all));
        });
        RpcPipe<String> saying = new RpcPipe<>();
        network.time().schedule(Duration.ofSeconds(1), () -> saying.send("one"));
        network.time().schedule(Duration.ofSeconds(2), () -> saying.send("two"));
        network.time().schedule(Duration.ofSeconds(3), saying::close);
        assertThat(talk(saying.stream()).iterator().next()).isEqualTo("one two");
        assertThat(network.time().nanoTime())
                .isGreaterThan(Duration.ofSeconds(3).toNanos());
    }

    @Test
    void readerOfAStreamThatIsCutLearnsIt() {
        serve((request, said) -> said);
        RpcPipe<String> saying = new RpcPipe<>();
        saying.send("one");
        Iterator<String> heard = talk(saying.stream()).iterator();
        assertThat(heard.next()).isEqualTo("one");
        network.time().schedule(Duration.ofSeconds(1), () -> network.cut("client", "server"));
        assertThatThrownBy(heard::hasNext)
                .isInstanceOf(RpcException.class)
                .hasMessageContaining("the connection was cut");
        assertThat(saying.isClosed()).isTrue();
    }

    /** The handler waits above the caller on the one stack that there is, and for what the caller says next. */
    @Test
    void streamsThatWaitForEachOtherAreToldApart() {
        serve((request, said) -> RpcStream.from(Stream.generate(said.iterator()::next)));
        RpcPipe<String> saying = new RpcPipe<>();
        saying.send("one");
        Iterator<String> heard = talk(saying.stream()).iterator();
        assertThatThrownBy(() -> {
                    heard.next();
                    saying.send("two");
                    heard.next();
                })
                .hasStackTraceContaining("subscribe to one of the streams instead of iterating");
    }

    private RpcStream<String> talk(RpcStream<String> said) {
        return channel.stream(Echo.TALK, new Streaming<>(NOTHING, said));
    }

    private void serve(Talk talk) {
        network.server("server", new Echo() {
            @Override
            public CompletionStage<String> echo(Request request) {
                return CompletableFuture.completedFuture("");
            }

            @Override
            public void tell(Request request) {}

            @Override
            public RpcStream<String> talk(Request request, RpcStream<String> said) {
                return talk.answer(request, said);
            }
        });
    }

    private interface Talk {
        RpcStream<String> answer(Echo.Request request, RpcStream<String> said);
    }
}
