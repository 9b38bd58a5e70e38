/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Hands tasks from any thread to an event loop, many at a turn: the loop is woken once for all that come before it looks, and what
 * follows a turn, a flush, happens once for all of them.
 */
public final class LoopQueue {
    /** A loop has other work, too. */
    private static final int MOST_PER_TURN = 1024;

    private final Queue<LoopTask> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final EventLoop loop;
    private final Runnable endOfTurn;

    /**
     * @param loop what runs the tasks
     * @param endOfTurn follows the tasks, on the loop
     */
    public LoopQueue(EventLoop loop, Runnable endOfTurn) {
        this.loop = loop;
        this.endOfTurn = endOfTurn;
    }

    /** Hands a task over. On any thread. */
    public void offer(LoopTask task) {
        queue.add(task);
        schedule();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            try {
                loop.execute(this::turn);
            } catch (RejectedExecutionException e) {
                scheduled.set(false);
                drain(Integer.MAX_VALUE, LoopTask::rejected);
            }
        }
    }

    private void turn() {
        scheduled.set(false);
        drain(MOST_PER_TURN, LoopTask::run);
        endOfTurn.run();
        if (!queue.isEmpty()) {
            schedule();
        }
    }

    private void drain(int most, Consumer<LoopTask> action) {
        LoopTask task;
        for (int i = 0; i < most && (task = queue.poll()) != null; i++) {
            action.accept(task);
        }
    }
}
