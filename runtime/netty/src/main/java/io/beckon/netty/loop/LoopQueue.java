/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Hands tasks from any thread to an event loop, many at a turn: the loop is woken once for all that come before it looks, and what
 * follows a turn, a flush, happens once for all of them. Tasks that the loop itself brings while it reads wait for the end of the read,
 * which costs neither a turn of their own nor a flush of their own.
 */
public final class LoopQueue {
    /** A loop has other work, too. */
    private static final int MOST_PER_TURN = 1024;

    private final Queue<LoopTask> fromOthers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final EventLoop loop;
    private final Runnable endOfTurn;
    private final Runnable turn = this::turn;

    /** From the loop; on the loop. */
    private final Queue<LoopTask> fromLoop = new ArrayDeque<>();

    /** A turn is under way or will follow; on the loop. */
    private boolean turning;

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
        if (!loop.inEventLoop()) {
            fromOthers.add(task);
            schedule();
            return;
        }
        fromLoop.add(task);
        if (!turning) {
            schedule();
        }
    }

    /** {@return whether this thread is the loop's and a turn is under way, so that what follows one will follow} On any thread. */
    public boolean isTurning() {
        return loop.inEventLoop() && turning;
    }

    /** The loop reads, and calls {@link #endRead} when it has read. On the loop. */
    public void beginRead() {
        turning = true;
    }

    /** Takes a turn. On the loop. */
    public void endRead() {
        takeTurn();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true) && !TaskPool.owe(this)) {
            wake();
        }
    }

    /** Has the loop take the turn that is due. On any thread. */
    void wake() {
        try {
            loop.execute(turn);
        } catch (RejectedExecutionException e) {
            scheduled.set(false);
            reject();
        }
    }

    private void turn() {
        scheduled.set(false);
        takeTurn();
    }

    private void takeTurn() {
        turning = true;
        try {
            LoopTask task;
            for (int i = 0; i < MOST_PER_TURN && (task = next()) != null; i++) {
                task.run();
            }
            endOfTurn.run();
        } finally {
            turning = false;
            if (!fromLoop.isEmpty() || !fromOthers.isEmpty()) {
                schedule();
            }
        }
    }

    private @Nullable LoopTask next() {
        LoopTask task = fromLoop.poll();
        return task == null ? fromOthers.poll() : task;
    }

    private void reject() {
        for (LoopTask task; (task = fromOthers.poll()) != null; ) {
            task.rejected();
        }
        if (loop.inEventLoop()) {
            for (LoopTask task; (task = fromLoop.poll()) != null; ) {
                task.rejected();
            }
        }
    }
}
