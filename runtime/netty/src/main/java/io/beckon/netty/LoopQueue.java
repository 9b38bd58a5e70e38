/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Hands things from any thread to an event loop, many at a turn: the loop is woken once for all that come before it looks, and what
 * follows a turn, a flush, happens once for all of them.
 */
public final class LoopQueue<T> {
    /** A loop has other work, too. */
    private static final int MOST_PER_TURN = 1024;

    private final Queue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final EventLoop loop;
    private final Consumer<T> each;
    private final Runnable endOfTurn;
    private final Consumer<T> rejected;

    /**
     * @param each gets each thing, on the loop
     * @param endOfTurn follows them, on the loop
     * @param rejected gets each thing that the loop takes no more, on any thread
     */
    public LoopQueue(EventLoop loop, Consumer<T> each, Runnable endOfTurn, Consumer<T> rejected) {
        this.loop = loop;
        this.each = each;
        this.endOfTurn = endOfTurn;
        this.rejected = rejected;
    }

    /** Hands a thing over. On any thread. */
    public void offer(T thing) {
        queue.add(thing);
        schedule();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            try {
                loop.execute(this::turn);
            } catch (RejectedExecutionException e) {
                scheduled.set(false);
                drain(Integer.MAX_VALUE, rejected);
            }
        }
    }

    private void turn() {
        scheduled.set(false);
        drain(MOST_PER_TURN, each);
        endOfTurn.run();
        if (!queue.isEmpty()) {
            schedule();
        }
    }

    private void drain(int most, Consumer<T> action) {
        T thing;
        for (int i = 0; i < most && (thing = queue.poll()) != null; i++) {
            action.accept(thing);
        }
    }
}
