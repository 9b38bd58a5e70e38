/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one connection has of a server's {@link ServerLoad}: told once a turn, so that it costs calls nothing. On the connection's loop. */
final class LoadShare {
    /** So long a connection waits for memory before somebody has to go. */
    private static final long PATIENCE_SECONDS = 5;

    private final ServerLoad load;
    private final OpenConnection connection;
    private final EventLoop loop;
    private final Runnable wake;
    private int running;
    private long memory;
    private volatile long releasable;

    /** What handlers have answered and the event loop has not looked at: loops may be late, and handlers quick. */
    private final AtomicLong underway = new AtomicLong();

    private boolean waits;
    private @Nullable Future<?> patience;

    /**
     * @param wake is run on the loop when there may be memory again
     */
    LoadShare(ServerLoad load, OpenConnection connection, EventLoop loop, Runnable wake) {
        this.load = load;
        this.connection = connection;
        this.loop = loop;
        this.wake = wake;
        load.add(this);
    }

    /** Tells what the connection has now. */
    void update(int nowRunning, long nowMemory, long nowReleasable) {
        releasable = nowReleasable;
        if (nowRunning != running || nowMemory != memory) {
            int moreRunning = nowRunning - running;
            long moreMemory = nowMemory - memory;
            running = nowRunning;
            memory = nowMemory;
            load.change(moreRunning, moreMemory);
        }
    }

    /** {@return whether a call may run, which is counted among those that the connection has} */
    boolean takesCall(int nowRunning) {
        return load.takesCall(nowRunning - running - 1, nowRunning);
    }

    /** So many bytes of an answer are on their way to the connection, or, if fewer than none, have come there. On any thread. */
    void handOver(int bytes) {
        underway.addAndGet(bytes);
        load.change(0, bytes);
    }

    /** {@return whether the server has no memory for more, and the connection more than a little of it} On any thread. */
    boolean isOverloaded() {
        return releasable + underway.get() > ServerLoad.LITTLE && load.isFull();
    }

    /** {@return whether the connection may be read from} If not, it is woken when it may. */
    boolean mayRead() {
        boolean mustWait = memory > ServerLoad.LITTLE && load.isFull();
        if (mustWait && !waits) {
            waits = true;
            patience = loop.schedule(() -> load.closeBiggestIfWaiting(this), PATIENCE_SECONDS, TimeUnit.SECONDS);
            load.await(this);
        } else if (!mustWait && waits) {
            waits = false;
            if (patience != null) {
                patience.cancel(false);
            }
        }
        return !mustWait;
    }

    /** The connection is gone. Handlers that still run are told of by {@link #update} when they end. */
    void end() {
        if (patience != null) {
            patience.cancel(false);
        }
        load.remove(this);
    }

    /** On any thread. */
    long releasable() {
        return releasable;
    }

    /** On any thread. */
    void wake() {
        loop.execute(wake);
    }

    /** On any thread. */
    void close(String why) {
        connection.closeNow(why);
    }
}
