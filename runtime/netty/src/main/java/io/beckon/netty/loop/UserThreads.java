/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run users' code where no executor is given: a virtual one for each task where the JDK has them (21 and later), and
 * bounded pools elsewhere. Not the JVM's common pool, which has one thread on a machine of two processors, for everybody.
 */
public final class UserThreads {
    private static final int HANDLERS = 200;
    private static final int HANDLERS_WAITING = 1000;
    private static final int CALLBACKS = 64;
    private static final long IDLE_SECONDS = 10;

    private UserThreads() {}

    /** {@return threads for a server's handlers; the pool rejects what is too much} */
    public static ExecutorService handlers() {
        ExecutorService virtual = virtual();
        return virtual != null
                ? virtual
                : pool("beckon-handler", HANDLERS, new ArrayBlockingQueue<>(HANDLERS_WAITING), false);
    }

    /** {@return threads for what depends on a client's calls; nothing is rejected, for calls are bounded already} */
    public static ExecutorService callbacks() {
        ExecutorService virtual = virtual();
        return virtual != null ? virtual : pool("beckon-callback", CALLBACKS, new LinkedBlockingQueue<>(), true);
    }

    private static @Nullable ExecutorService virtual() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }

    private static ExecutorService pool(String name, int threads, BlockingQueue<Runnable> queue, boolean daemons) {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, queue, work -> {
                    Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
                    thread.setDaemon(daemons);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
