/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.loop.CallGate;
import io.beckon.netty.loop.LoopQueue;
import io.beckon.netty.loop.LoopTask;
import io.netty.channel.EventLoop;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What threads share is tried in many orders of its steps, by a model checker: whatever the order, what the operations answer is what they answer
 * one after the other. {@code -Dbeckon.interleavings=100000} tries more of each scenario.
 */
class InterleavingsTest {
    private static final int INTERLEAVINGS = Integer.getInteger("beckon.interleavings", 100);

    @Test
    void gateCountsWhoIsInAndTellsWhenAllHaveLeft() {
        check(Gate.class);
    }

    @Test
    void queueRunsOrRejectsEachTaskOnce() {
        check(Queue.class);
    }

    /** It is not blind: a gate that looks and counts in two steps lets in one too many. */
    @Test
    void gateInTwoStepsIsFoundOut() {
        assertThatThrownBy(() -> check(GateInTwoSteps.class)).isInstanceOf(LincheckAssertionError.class);
    }

    /** ... and a queue that says too late that nobody is on the way forgets a task. */
    @Test
    void queueThatForgetsIsFoundOut() {
        assertThatThrownBy(() -> check(QueueThatForgets.class)).isInstanceOf(LincheckAssertionError.class);
    }

    private static void check(Class<?> what) {
        new ModelCheckingOptions()
                .iterations(5)
                .invocationsPerIteration(INTERLEAVINGS)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(0)
                .actorsAfter(2)
                .check(what);
    }

    /** Calls of two threads, of which only one may be open. */
    @Param(name = "thread", gen = ThreadIdGen.class)
    public static class Gate {
        private final CallGate gate = new CallGate(1);
        private final int[] open = new int[8];

        @Operation
        public boolean enter(@Param(name = "thread") int thread) {
            boolean entered = gate.enter();
            open[thread] += entered ? 1 : 0;
            return entered;
        }

        @Operation
        public boolean leave(@Param(name = "thread") int thread) {
            if (open[thread] == 0) {
                return false;
            }
            open[thread]--;
            gate.leave();
            return true;
        }

        @Operation
        public void close() {
            gate.close();
        }

        @Operation
        public boolean isClosed() {
            return gate.isClosed();
        }

        /** Who waits for it is told behind the last step of the last one, and so it is asked for when all is quiet. */
        @Validate
        public void allHaveLeftIfItIsClosedAndNobodyIsIn() throws InterruptedException {
            boolean nobody = gate.isClosed() && IntStream.of(open).sum() == 0;
            if (gate.await(Duration.ZERO) != nobody) {
                throw new IllegalStateException(nobody ? "all have left, and nobody is told" : "told too early");
            }
        }
    }

    /** The mistake is in {@link #enter}. */
    public static class GateInTwoSteps {
        private final AtomicInteger inside = new AtomicInteger();

        @Operation
        public boolean enter() {
            if (inside.get() > 0) {
                return false;
            }
            inside.incrementAndGet();
            return true;
        }
    }

    /** Tasks of any thread go to a loop that has one, until it ends; it takes those that it has accepted. */
    public static class Queue {
        private final Loop loop = new Loop();
        private final LoopQueue queue = new LoopQueue(loop.asEventLoop(), () -> {});
        private final List<Counted> offered = Collections.synchronizedList(new ArrayList<>());

        @Operation
        public void offer() {
            Counted task = new Counted();
            offered.add(task);
            queue.offer(task);
        }

        @Operation(nonParallelGroup = "loop")
        public void turn() {
            loop.turn();
        }

        @Operation(nonParallelGroup = "loop")
        public void end() {
            loop.end();
            loop.turn();
        }

        @Validate
        public void eachIsRunOrRejectedOnce() {
            loop.turn();
            if (!offered.stream().allMatch(each -> each.ends.get() == 1)) {
                throw new IllegalStateException("a task that was not run or rejected once: " + offered);
            }
        }
    }

    /** As {@link LoopQueue}, but for the order of two lines. */
    @Param(name = "task", gen = org.jetbrains.lincheck.datastructures.IntGen.class, conf = "1:9")
    public static class QueueThatForgets {
        private final ConcurrentLinkedQueue<Integer> tasks = new ConcurrentLinkedQueue<>();
        private final AtomicInteger scheduled = new AtomicInteger();

        @Operation
        public void offer(@Param(name = "task") int task) {
            tasks.add(task);
            scheduled.compareAndSet(0, 1);
        }

        @Operation(nonParallelGroup = "loop")
        public List<Integer> turn() {
            List<Integer> ran = new ArrayList<>();
            if (scheduled.get() == 1) {
                for (Integer task; (task = tasks.poll()) != null; ) {
                    ran.add(task);
                }
                scheduled.set(0);
            }
            return ran;
        }
    }

    /** An event loop that takes its turns when it is asked to. */
    private static final class Loop {
        private final java.util.Queue<Runnable> turns = new ArrayDeque<>();
        private boolean ended;

        EventLoop asEventLoop() {
            return (EventLoop) Proxy.newProxyInstance(
                    EventLoop.class.getClassLoader(), new Class<?>[] {EventLoop.class}, (proxy, method, arguments) -> {
                        return switch (method.getName()) {
                            case "inEventLoop" -> false;
                            case "execute" -> execute((Runnable) arguments[0]);
                            case "equals" -> proxy == arguments[0];
                            case "hashCode" -> 1;
                            default -> "a loop";
                        };
                    });
        }

        synchronized void end() {
            ended = true;
        }

        void turn() {
            for (Runnable turn; (turn = next()) != null; ) {
                turn.run();
            }
        }

        private synchronized @Nullable Runnable next() {
            return turns.poll();
        }

        private synchronized @Nullable Object execute(Runnable turn) {
            if (ended) {
                throw new RejectedExecutionException("the loop has ended");
            }
            turns.add(turn);
            return null;
        }
    }

    private static final class Counted implements LoopTask {
        private final AtomicInteger ends = new AtomicInteger();

        @Override
        public void run() {
            ends.incrementAndGet();
        }

        @Override
        public void rejected() {
            ends.incrementAndGet();
        }

        @Override
        public String toString() {
            return ends + " times";
        }
    }
}
