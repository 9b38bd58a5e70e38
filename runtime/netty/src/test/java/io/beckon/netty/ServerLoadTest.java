/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.beckon.netty.Calculator.Pair;
import io.beckon.protocol.Limit;
import io.beckon.protocol.Limits;
import io.beckon.protocol.ListenerLimits;
import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.Preface;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all connections of a server together may have. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class ServerLoadTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int PART = 16_000;
    private static final Limits SMALL = Limits.DEFAULT
            .withMaxMessage(MEBIBYTE)
            .withMaxBuffered(MEBIBYTE)
            .withListener(ListenerLimits.DEFAULT.withTotalMemory(MEBIBYTE));

    @Test
    void moreCallsThanRunForAllAreRefusedAndMayComeAgain() throws Exception {
        SlowCalculator slow = new SlowCalculator();
        try (RpcServer server = RpcServer.builder()
                        .add(slow)
                        .limits(Limits.DEFAULT.withListener(ListenerLimits.DEFAULT.withTotalRunning(2)))
                        .start();
                Channel one = RpcChannel.connect("localhost:" + server.port());
                Channel two = RpcChannel.connect("localhost:" + server.port())) {
            CompletableFuture<Integer> first = one.start(Calculator.ADD, new Pair(1, 2));
            CompletableFuture<Integer> second = two.start(Calculator.ADD, new Pair(3, 4));
            slow.begun.acquire(2);
            // A connection tells what runs for it at the end of a turn, after handlers have begun.
            RpcException refused = null;
            while (refused == null) {
                refused = catchThrowableOfType(
                        RpcException.class, () -> Calculator.client(one).divide(6, 3));
            }
            assertThat(refused.code()).isEqualTo(StatusCode.RESOURCE_EXHAUSTED);
            assertThat(refused.status().notExecuted()).isTrue();
            assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(100));
            assertThat(server.limitHits()).containsEntry(Limit.TOTAL_RUNNING, 1L);
            slow.end.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS) + second.get(10, TimeUnit.SECONDS))
                    .isEqualTo(10);
            assertThat(Calculator.client(one).divide(6, 3)).isEqualTo(2);
        }
    }

    @Test
    void aFloodKeepsOutWhoMakesIt() {
        EmbeddedChannel channel = new EmbeddedChannel();
        Limits limits = Limits.DEFAULT.withListener(ListenerLimits.DEFAULT.withTotalRunning(20));
        ServerLoad load = new ServerLoad(limits, new LimitHits());
        LoadShare flood = share(load, "flood", new ArrayList<>(), channel);
        LoadShare good = share(load, "good", new ArrayList<>(), channel);
        assertThat(flood.takesCall(20)).isTrue();
        flood.update(20, 0, 0);
        assertThat(flood.takesCall(21)).isFalse();
        assertThat(good.takesCall(1)).isTrue();
        good.update(1, 0, 0);
        assertThat(good.takesCall(2)).isTrue();
        good.update(2, 0, 0);
        assertThat(good.takesCall(3)).as("two more than 20 are all").isFalse();
        channel.finish();
    }

    @Test
    void whoKeepsMostIsClosedAndOthersGoOn() throws Exception {
        try (RpcServer server = RpcServer.builder()
                        .add(new CalculatorService())
                        .limits(SMALL)
                        .start();
                Socket most = halfAMessage(server, 900_000);
                Socket less = halfAMessage(server, 300_000)) {
            String said = new String(most.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(said).contains("this server keeps ", "where 1048576 is the limit, and ");
            assertThat(server.limitHits().get(Limit.TOTAL_MEMORY)).isPositive();
            try (Channel channel = RpcChannel.connect("localhost:" + server.port())) {
                assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            }
            assertThat(less.isConnected()).isTrue();
        }
    }

    @Test
    void whoHasMuchWaitsUntilThereIsRoom() {
        EmbeddedChannel channel = new EmbeddedChannel();
        List<String> events = new ArrayList<>();
        ServerLoad load = new ServerLoad(SMALL, new LimitHits());
        LoadShare large = share(load, "large", events, channel);
        LoadShare small = share(load, "small", events, channel);
        large.update(0, MEBIBYTE, MEBIBYTE);
        assertThat(large.mayRead()).isTrue();
        small.update(0, ServerLoad.LITTLE, ServerLoad.LITTLE);
        assertThat(large.mayRead()).isFalse();
        assertThat(small.mayRead()).isTrue();
        small.update(0, 0, 0);
        channel.runPendingTasks();
        assertThat(events).containsExactly("large wakes");
        assertThat(large.mayRead()).isTrue();
        channel.finish();
    }

    @Test
    void ofThoseThatWaitForEachOtherOneGoesAfterATime() {
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.freezeTime();
        List<String> events = new ArrayList<>();
        ServerLoad load = new ServerLoad(SMALL, new LimitHits());
        LoadShare one = share(load, "one", events, channel);
        LoadShare two = share(load, "two", events, channel);
        one.update(0, 500_000, 500_000);
        two.update(0, 550_000, 550_000);
        assertThat(one.mayRead() || two.mayRead()).isFalse();
        channel.advanceTimeBy(4_999, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(events).isEmpty();
        channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(events).containsExactly("two ends");
        channel.finish();
    }

    @Test
    void answersThatNoEventLoopHasLookedAtAreMemoryToo() {
        EmbeddedChannel channel = new EmbeddedChannel();
        ServerLoad load = new ServerLoad(SMALL, new LimitHits());
        LoadShare much = share(load, "much", new ArrayList<>(), channel);
        LoadShare little = share(load, "little", new ArrayList<>(), channel);
        little.handOver(100);
        much.handOver(MEBIBYTE);
        assertThat(much.isOverloaded()).isTrue();
        assertThat(little.isOverloaded()).isFalse();
        much.handOver(-MEBIBYTE);
        assertThat(much.isOverloaded()).isFalse();
        little.handOver(-100);
        assertThat(load.isIdle()).isTrue();
        channel.finish();
    }

    private static LoadShare share(ServerLoad load, String name, List<String> events, EmbeddedChannel channel) {
        OpenConnection connection = new OpenConnection() {
            @Override
            public void drain(Duration grace) {}

            @Override
            public void closeNow(String why) {
                events.add(name + " ends");
            }
        };
        return new LoadShare(load, connection, channel.eventLoop(), () -> events.add(name + " wakes"));
    }

    private static Socket halfAMessage(RpcServer server, int bytes) throws IOException {
        ByteBuf said = Unpooled.buffer();
        new Preface(1, 1, 1 << 20, Preface.BASE_SLOTS, Preface.BASE_WINDOW).encode(said);
        new BindFrame(1, MethodKind.UNARY, "calc.Calculator/repeat").encode(said);
        ByteBuf part = Unpooled.wrappedBuffer(new byte[PART]);
        new CallFrame(8, 1, 0, Metadata.EMPTY, false, MEBIBYTE, part.duplicate()).encode(said);
        for (int sent = PART; sent < bytes; sent += PART) {
            new DataFrame(8, false, true, part.duplicate()).encode(said);
        }
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream().write(ByteBufUtil.getBytes(said));
        return socket;
    }
}
