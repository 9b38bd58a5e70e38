/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limit;
import io.beckon.protocol.Limits;
import io.beckon.protocol.ListenerLimits;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How many handlers run for all connections of a server, and how many bytes of messages they keep. Where that is too much, connections
 * that have more than a little are not read from until it is less; where that does not help, the one is closed whose end frees most.
 * Safe for any number of threads.
 */
final class ServerLoad {
    /** So much a connection may have in any case, so that small calls go on. */
    static final int LITTLE = 64 * 1024;

    /** Who has no more handlers than this finds room where others do not, so that a flood keeps out who makes it. */
    static final int FEW = 4;

    private final int maxRunning;
    private final long maxMemory;
    private final LimitHits hits;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong memory = new AtomicLong();
    private final Set<LoadShare> shares = ConcurrentHashMap.newKeySet();
    private final Set<LoadShare> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable LoadShare> victim = new AtomicReference<>();

    ServerLoad(Limits limits, LimitHits hits) {
        ListenerLimits.Total total = limits.listener().total();
        this.maxRunning = total.maxRunning();
        this.maxMemory = Math.max(total.maxMemory(), limits.maxBuffered());
        this.hits = hits;
    }

    void add(LoadShare share) {
        shares.add(share);
    }

    void remove(LoadShare share) {
        shares.remove(share);
        waiting.remove(share);
        victim.compareAndSet(share, null);
    }

    void change(int moreRunning, long moreMemory) {
        if (moreRunning != 0) {
            running.addAndGet(moreRunning);
        }
        if (moreMemory != 0) {
            long now = memory.addAndGet(moreMemory);
            if (now > maxMemory + maxMemory / 10) {
                closeBiggest();
            } else if (now <= maxMemory && !waiting.isEmpty()) {
                waiting.forEach(LoadShare::wake);
                waiting.clear();
            }
        }
    }

    /**
     * {@return whether one more handler may run}
     *
     * @param untold how many the connection has begun beside, and not told of
     * @param own how many it has with this one; a tenth of all is kept for those that have few
     */
    boolean takesCall(int untold, int own) {
        int now = running.get() + untold;
        return now < maxRunning || own <= FEW && now < mostRunning(maxRunning);
    }

    /** {@return how many handlers there may be at all, where so many may run for those that have more than a few} */
    static int mostRunning(int maxRunning) {
        return maxRunning + maxRunning / 10;
    }

    /** {@return whether no handler runs and nothing is kept} */
    boolean isIdle() {
        return running.get() == 0 && memory.get() == 0;
    }

    boolean isFull() {
        return memory.get() > maxMemory;
    }

    /** Has a connection wait for memory, and told when there is some. */
    void await(LoadShare share) {
        waiting.add(share);
        hits.count(Limit.TOTAL_MEMORY);
        if (!isFull()) {
            waiting.remove(share);
            share.wake();
        }
    }

    /** A connection has waited for long: those that wait may be all that could free memory. */
    void closeBiggestIfWaiting(LoadShare share) {
        if (waiting.contains(share) && isFull()) {
            closeBiggest();
        }
    }

    /** One at a time: its end may be enough. */
    private void closeBiggest() {
        LoadShare biggest = shares.stream()
                .max(Comparator.comparingLong(LoadShare::releasable))
                .filter(each -> each.releasable() > LITTLE)
                .orElse(null);
        if (biggest != null && victim.compareAndSet(null, biggest)) {
            hits.count(Limit.TOTAL_MEMORY);
            biggest.close("this server keeps " + memory.get() + " bytes of messages, where " + maxMemory
                    + " is the limit, and " + biggest.releasable() + " of this connection");
        }
    }
}
