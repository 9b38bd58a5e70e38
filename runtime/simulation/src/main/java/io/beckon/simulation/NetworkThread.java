/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The thread of a {@link LiveNetwork}, on which alone its events run: each when real time has come to it. */
final class NetworkThread {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long SECONDS_TO_END = 5;

    private final VirtualTime time;
    private final long began = System.nanoTime();
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "beckon-network"));
    private @Nullable Future<?> alarm;
    private long alarmAt = NEVER;
    private boolean ending;
    private volatile @Nullable Throwable failure;

    NetworkThread(VirtualTime time) {
        this.time = time;
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Does something there, soon. {@return whether it will be done; not when the thread has ended} */
    boolean later(Runnable task) {
        try {
            executor.execute(() -> pass(task));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Does something there, and waits for it. Not on that thread. */
    void run(Runnable task) {
        ask(() -> {
            task.run();
            return true;
        });
    }

    /** Finds something out there, and waits for it. Not on that thread. {@return the answer} */
    <T extends @Nullable Object> T ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        boolean taken = later(() -> {
            try {
                answer.complete(question.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        if (!taken) {
            throw new IllegalStateException("the network has been closed");
        }
        return answer.join();
    }

    /** Does a last thing, and ends. @throws AssertionError if something failed there before */
    void end(Runnable last) {
        if (executor.isShutdown()) {
            return;
        }
        run(() -> {
            last.run();
            ending = true;
            if (alarm != null) {
                alarm.cancel(false);
            }
        });
        executor.shutdown(); // what has been asked for by now is still done: it may hold buffers
        try {
            if (!executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new AssertionError("the network's thread did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Throwable failed = failure;
        if (failed != null) {
            throw new AssertionError("the network failed itself", failed);
        }
    }

    private void pass(Runnable task) {
        try {
            catchUp();
            task.run();
            catchUp();
        } catch (Throwable e) {
            failure = e;
        }
        setAlarm();
    }

    private void catchUp() {
        time.runFor(Duration.ofNanos(System.nanoTime() - began - time.nanoTime()));
    }

    private void setAlarm() {
        long due = time.nextEvent(NEVER);
        if (due < alarmAt && !ending) {
            if (alarm != null) {
                alarm.cancel(false);
            }
            alarmAt = due;
            alarm = executor.schedule(
                    () -> pass(() -> alarmAt = NEVER), due - (System.nanoTime() - began), TimeUnit.NANOSECONDS);
        }
    }
}
