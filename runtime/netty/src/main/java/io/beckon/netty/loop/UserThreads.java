/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run users' code where no executor is given: a virtual one for each task where the JDK has them (21 and later), and
 * bounded pools elsewhere. Not the JVM's common pool, which has one thread on a machine of two processors, for everybody.
 */
public final class UserThreads {
    private static final int HANDLERS = 200;
    private static final int CALLBACKS = 64;

    private UserThreads() {}

    /**
     * {@return threads for a server's handlers}
     *
     * @param most how many handlers the server lets run or wait; what is more is rejected
     */
    public static ExecutorService handlers(int most) {
        ExecutorService virtual = virtual();
        return virtual != null ? virtual : new TaskPool("beckon-handler", false, HANDLERS, most);
    }

    /** {@return threads for what depends on a client's calls; nothing is rejected, for calls are bounded already} */
    public static ExecutorService callbacks() {
        ExecutorService virtual = virtual();
        return virtual != null ? virtual : new TaskPool("beckon-callback", true, CALLBACKS, Integer.MAX_VALUE);
    }

    private static @Nullable ExecutorService virtual() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }
}
