/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import io.netty.util.concurrent.FastThreadLocalThread;

/** A thread that sockets wait for, and that therefore may not wait for anything itself. */
public final class EventLoopThread extends FastThreadLocalThread {
    EventLoopThread(Runnable work, String name) {
        super(work, name);
    }

    /** {@return whether this code runs on one} */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof EventLoopThread;
    }
}
