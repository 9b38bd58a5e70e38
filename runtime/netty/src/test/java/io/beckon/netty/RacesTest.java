/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.loop.CallGate;
import io.beckon.netty.loop.EventLoops;
import io.beckon.netty.loop.LoopQueue;
import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.FloodLimits;
import io.beckon.protocol.Limits;
import io.beckon.protocol.ListenerLimits;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import io.beckon.testkit.LeakCheck;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What several threads do at a time: each thing happens once, whoever was first. State machines and their slots and credit belong to one
 * thread each; here are the places where others meet it. {@code -Dbeckon.races=100000} tries more often.
 */
@ExtendWith(LeakCheck.class)
@Timeout(600)
class RacesTest {
    private static final int RACES = Integer.getInteger("beckon.races", 3_000);
    private static final int THREADS = 4;
    private static final int SLOTS = 32;
    private static final Set<StatusCode> ENDS = EnumSet.of(StatusCode.CANCELLED, StatusCode.DEADLINE_EXCEEDED);

    /** A call is answered, given up and out of time at about the same moment. Afterwards all slots are free. */
    @Test
    void answerAgainstCancelAgainstDeadline() throws Exception {
        try (RpcServer server = server();
                Channel channel = RpcChannel.to("localhost:" + server.port())
                        .maxConnections(1)
                        .connect()) {
            AtomicInteger ends = new AtomicInteger();
            inThreads(RACES / THREADS, i -> {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                Duration timeout = Duration.ofNanos(1 + random.nextInt(3_000_000));
                CallOptions options = i % 2 == 0 ? CallOptions.DEFAULT.withTimeout(timeout) : CallOptions.DEFAULT;
                CompletableFuture<Integer> call = channel.start(Calculator.ADD, new Calculator.Pair(i, 1), options);
                CompletableFuture<Void> counted = call.handle((sum, failure) -> {
                    assertThat(failure != null || sum == i + 1).isTrue();
                    assertThat(failure == null || isExpected(failure))
                            .as("%s", failure)
                            .isTrue();
                    ends.incrementAndGet();
                    return null;
                });
                spin(random.nextInt(200_000));
                if (i % 3 != 0) {
                    call.cancel(true);
                }
                counted.join();
            });
            assertThat(ends).hasValue(RACES / THREADS * THREADS);
            requireAllSlotsFree(channel);
        }
    }

    /** A stream is read to its end, closed early and given up by its reader, while its sender sends. */
    @Test
    void itemsAgainstCloseAgainstEnd() throws Exception {
        try (RpcServer server = server();
                Channel channel = RpcChannel.to("localhost:" + server.port())
                        .maxConnections(1)
                        .connect()) {
            inThreads(RACES / THREADS / 10, i -> {
                int read = ThreadLocalRandom.current().nextInt(2_000);
                RpcStream<Long> numbers = RpcStream.from(
                        java.util.stream.LongStream.range(0, 1_000).boxed());
                try (RpcStream<Long> echoed = channel.stream(
                        EndingService.BOTH, new Streaming<>(new Calculator.Text("NORMAL", 0), numbers))) {
                    long expected = 0;
                    for (long each : echoed) {
                        assertThat(each).isEqualTo(expected++);
                        if (expected > read) {
                            return;
                        }
                    }
                    assertThat(expected).isEqualTo(1_000);
                }
            });
            requireAllSlotsFree(channel);
        }
    }

    @Test
    void gateLetsNoMoreInThanItMayAndWaitsForAll() throws Exception {
        for (int round = 0; round < 20; round++) {
            CallGate gate = new CallGate(3);
            AtomicInteger inside = new AtomicInteger();
            Thread closer = new Thread(() -> {
                spin(ThreadLocalRandom.current().nextInt(500_000));
                gate.close();
            });
            closer.start();
            inThreads(RACES, i -> {
                if (gate.enter()) {
                    assertThat(inside.incrementAndGet()).isBetween(1, 3);
                    inside.decrementAndGet();
                    gate.leave();
                }
            });
            closer.join();
            gate.await();
            assertThat(inside).hasValue(0);
            assertThat(gate.enter()).isFalse();
        }
    }

    /** A task either runs or is told that it does not, also when the loop ends meanwhile. */
    @Test
    void tasksRunOrAreRejectedOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            EventLoopGroup loops = EventLoops.create(1, "race", Transport.TCP.ioHandlers());
            AtomicInteger[] outcomes = new AtomicInteger[RACES / THREADS * THREADS];
            LoopQueue queue = new LoopQueue(loops.next(), () -> {});
            AtomicInteger next = new AtomicInteger();
            Thread closer = new Thread(() -> {
                spin(ThreadLocalRandom.current().nextInt(300_000));
                EventLoops.shutdown(loops);
            });
            closer.start();
            inThreads(RACES / THREADS, i -> {
                AtomicInteger outcome = new AtomicInteger();
                outcomes[next.getAndIncrement()] = outcome;
                queue.offer(new LoopTask() {
                    @Override
                    public void run() {
                        outcome.incrementAndGet();
                    }

                    @Override
                    public void rejected() {
                        outcome.incrementAndGet();
                    }
                });
            });
            closer.join();
            loops.terminationFuture().await();
            queue.offer(() -> {}); // what was offered while the loop ended is rejected by the next offer at the latest
            assertThat(outcomes).allMatch(each -> each.get() == 1);
        }
    }

    private static RpcServer server() {
        FloodLimits many = FloodLimits.DEFAULT.withCancels(Integer.MAX_VALUE);
        Limits limits = Limits.DEFAULT.withMaxSlots(SLOTS).withListener(ListenerLimits.DEFAULT.withFloods(many));
        return RpcServer.builder()
                .limits(limits)
                .add(new CalculatorService() {
                    @Override
                    public int add(int a, int b) {
                        spin(ThreadLocalRandom.current().nextInt(200_000));
                        return a + b;
                    }

                    @Override
                    public int divide(int a, int b) {
                        try {
                            TimeUnit.MILLISECONDS.sleep(b);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return a;
                    }
                })
                .add(EndingService.BLOCKING, new EndingService())
                .start();
    }

    /** As many calls as there are slots are open at a time, and all are answered. */
    private static void requireAllSlotsFree(Channel channel) {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            all.add(channel.start(Calculator.DIVIDE, new Calculator.Pair(i, 100)));
        }
        for (int i = 0; i < SLOTS; i++) {
            assertThat(all.get(i).join()).isEqualTo(i);
        }
    }

    private static boolean isExpected(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof CancellationException || cause instanceof RpcException rpc && ENDS.contains(rpc.code());
    }

    private static void inThreads(int times, IntConsumer work) throws Exception {
        CyclicBarrier begin = new CyclicBarrier(THREADS);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            all.add(done);
            new Thread(() -> {
                        try {
                            begin.await();
                            for (int i = 0; i < times; i++) {
                                work.accept(i);
                            }
                            done.complete(null);
                        } catch (Throwable e) {
                            done.completeExceptionally(e);
                        }
                    })
                    .start();
        }
        for (CompletableFuture<Void> each : all) {
            each.get();
        }
    }

    private static void spin(int nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
