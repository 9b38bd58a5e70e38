/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What subscriptions have in common: how many items are asked for, and that one thread at a time hands them on. Whoever has news calls
 * {@link #drain}, which runs {@link #emit} here, or leaves that to the thread that is at it.
 */
abstract class Demand implements Flow.Subscription {
    private final AtomicLong asked = new AtomicLong();
    private final AtomicInteger news = new AtomicInteger();
    private volatile boolean cancelled;

    /** Hands on what there is and asked for; {@link #takeOne} before each item. Not called again once cancelled. */
    abstract void emit();

    /** The subscriber wants no more. */
    abstract void onCancel();

    /** The subscriber asked for less than one. */
    abstract void onIllegalRequest(IllegalArgumentException problem);

    @Override
    public final void request(long items) {
        if (items <= 0) {
            onIllegalRequest(new IllegalArgumentException("at least one item is asked for, not " + items));
            return;
        }
        asked.accumulateAndGet(items, (have, more) -> have + more < 0 ? Long.MAX_VALUE : have + more);
        drain();
    }

    @Override
    public final void cancel() {
        if (!cancelled) {
            cancelled = true;
            onCancel();
        }
    }

    final boolean isCancelled() {
        return cancelled;
    }

    final boolean isAsked() {
        return asked.get() > 0;
    }

    final void takeOne() {
        asked.updateAndGet(now -> now == Long.MAX_VALUE ? now : now - 1);
    }

    final void drain() {
        if (news.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        while (seen != 0) {
            if (!cancelled) {
                emit();
            }
            seen = news.addAndGet(-seen);
        }
    }
}
