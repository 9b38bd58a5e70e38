/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes event loops whose threads can be told, and ends them. */
public final class EventLoops {
    private static final int SECONDS_TO_END = 5;

    private EventLoops() {}

    /**
     * {@return so many event loops, whose threads are named and are not daemons}
     *
     * @param ioHandlers what they run, as the transport says
     */
    public static EventLoopGroup create(int threads, String name, IoHandlerFactory ioHandlers) {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory threadFactory = work -> new EventLoopThread(work, name + "-" + count.incrementAndGet());
        return new MultiThreadIoEventLoopGroup(threads, threadFactory, ioHandlers);
    }

    /** Closes what is still open there, and returns when the threads have ended. */
    public static void shutdown(EventLoopGroup loops) {
        loops.shutdownGracefully(0, SECONDS_TO_END, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** Throws if this thread is one of an event loop, which would wait for itself. */
    public static void refuseCurrent(String what) {
        if (EventLoopThread.isCurrent()) {
            throw new IllegalStateException(
                    what + " waits, which an event-loop thread must not; do it on another thread");
        }
    }
}
