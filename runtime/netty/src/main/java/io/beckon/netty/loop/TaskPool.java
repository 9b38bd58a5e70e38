/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A pool for many short tasks of which some wait: a thread is woken for the first task, and wakes the next one itself if there are more.
 * Where tasks are short, two or three threads do them all, and a batch costs as many wake-ups; where they wait, one thread after the
 * other is woken or made, up to the limit. {@link java.util.concurrent.ThreadPoolExecutor} wakes a thread for each task.
 *
 * <p>What holds: while a task waits and a thread has nothing to do, a thread is on its way to the tasks. An event loop that has to be woken
 * for what a task brings is woken when the tasks are done, or by the thread that is on its way, whichever is first: also once for many.
 */
final class TaskPool extends AbstractExecutorService {
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String name;
    private final boolean daemons;
    private final int mostThreads;
    private final int mostWaiting;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final Set<Worker> workers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    /** Loops that have yet to be woken. Not empty only while a thread is on its way, or one that runs tasks has not ended them. */
    private final Queue<LoopQueue> owed = new ConcurrentLinkedQueue<>();

    /** A thread has been woken or made and has not looked for a task yet. */
    private final AtomicBoolean waking = new AtomicBoolean();

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile boolean interrupting;

    /**
     * @param name what the threads' names begin with
     * @param daemons whether they keep no JVM alive
     * @param mostWaiting how many tasks may wait for a thread; more are rejected
     */
    TaskPool(String name, boolean daemons, int mostThreads, int mostWaiting) {
        this.name = name;
        this.daemons = daemons;
        this.mostThreads = mostThreads;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Has a loop woken a little later, if this thread is a pool's and another is on its way, which will do it if this one has more to do, or
     * waits. {@return whether it will be woken}
     */
    static boolean owe(LoopQueue loop) {
        return Thread.currentThread() instanceof PoolThread thread && thread.pool.settleLater(loop);
    }

    private boolean settleLater(LoopQueue loop) {
        if (!waking.get()) {
            return false;
        }
        owed.add(loop);
        if (!waking.get()) {
            settle(); // who was on the way has come, and may have looked before
        }
        return true;
    }

    private void settle() {
        for (LoopQueue loop; (loop = owed.poll()) != null; ) {
            loop.wake();
        }
    }

    @Override
    public void execute(Runnable task) {
        if (closed) {
            throw new RejectedExecutionException(name + " has been shut down");
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw new RejectedExecutionException(name + " has " + mostWaiting + " tasks that wait for a thread");
        }
        tasks.add(task);
        wakeOne();
    }

    @Override
    public void shutdown() {
        closed = true;
        for (Worker worker; (worker = idle.poll()) != null; ) {
            worker.wake();
        }
        if (count.get() == 0) {
            ended.countDown();
        }
    }

    /** {@inheritDoc} What waits is run, too, interrupted from its beginning: it may hold what only it can release. */
    @Override
    public List<Runnable> shutdownNow() {
        interrupting = true;
        shutdown();
        workers.forEach(each -> each.thread.interrupt());
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return closed;
    }

    @Override
    public boolean isTerminated() {
        return ended.getCount() == 0;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return ended.await(timeout, unit);
    }

    private void wakeOne() {
        if (!waking.compareAndSet(false, true)) {
            return; // who is on the way will see the task, and wake the next one
        }
        Worker worker = idle.poll();
        if (worker != null) {
            worker.wake();
        } else if (!addWorker()) {
            nobodyComes(); // all are at work, and look for more afterwards
        }
    }

    private void nobodyComes() {
        waking.set(false);
        settle();
    }

    private boolean addWorker() {
        int now = count.get();
        while (now < mostThreads) {
            if (count.compareAndSet(now, now + 1)) {
                return start(new Worker());
            }
            now = count.get();
        }
        return false;
    }

    private boolean start(Worker worker) {
        workers.add(worker);
        try {
            worker.thread.start();
            return true;
        } catch (OutOfMemoryError e) { // the system has no thread left
            workers.remove(worker);
            if (count.decrementAndGet() == 0) {
                nobodyComes();
                throw e;
            }
            return false;
        }
    }

    private @Nullable Runnable take() {
        Runnable task = tasks.poll();
        if (task != null) {
            waiting.decrementAndGet();
        }
        return task;
    }

    /** A thread for which Netty keeps buffers at hand. */
    private static final class PoolThread extends FastThreadLocalThread {
        final TaskPool pool;

        PoolThread(TaskPool pool, Runnable work, String name) {
            super(work, name);
            this.pool = pool;
        }
    }

    /** One thread. */
    private final class Worker implements Runnable {
        final Thread thread = new PoolThread(TaskPool.this, this, name + "-" + made.incrementAndGet());
        private volatile boolean awake = true;

        Worker() {
            thread.setDaemon(daemons);
        }

        void wake() {
            awake = true;
            LockSupport.unpark(thread);
        }

        @Override
        public void run() {
            try {
                waking.set(false);
                do {
                    runTasks();
                } while (!closed && awaitTask() || !tasks.isEmpty());
            } finally {
                leave();
            }
        }

        private void runTasks() {
            settle(); // what was left to who was on the way
            for (Runnable task; (task = take()) != null; ) {
                if (!tasks.isEmpty()) {
                    wakeOne();
                }
                Thread.interrupted(); // what interrupted the last task is not for this one
                if (interrupting) {
                    thread.interrupt();
                }
                run(task);
            }
            settle();
        }

        private void run(Runnable task) {
            try {
                task.run();
            } catch (Throwable e) {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }

        /** {@return whether there may be a task; else there was none for long} */
        private boolean awaitTask() {
            Thread.yield(); // whoever brings tasks may have more
            if (!tasks.isEmpty()) {
                return true;
            }
            awake = false;
            idle.push(this);
            if (!tasks.isEmpty()) {
                wakeOne(); // it came while this thread was not idle yet
            }
            long end = System.nanoTime() + IDLE_NANOS;
            for (long left = IDLE_NANOS; !awake && !closed; left = end - System.nanoTime()) {
                if (left <= 0 && idle.remove(this)) {
                    return false;
                }
                LockSupport.parkNanos(TaskPool.this, left);
                Thread.interrupted();
            }
            if (awake) {
                waking.set(false);
            }
            return true;
        }

        private void leave() {
            workers.remove(this);
            idle.remove(this);
            nobodyComes(); // in case that this thread was to be woken
            if (count.decrementAndGet() == 0 && closed) {
                ended.countDown();
            }
            if (!tasks.isEmpty()) {
                wakeOne();
            }
        }
    }
}
