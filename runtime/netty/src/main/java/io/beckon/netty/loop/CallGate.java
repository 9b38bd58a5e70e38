/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts calls that have begun and not ended, lets no more than a number of them in, and none once it is closed. */
public final class CallGate {
    private static final int CLOSED = 1 << 31;

    private final AtomicInteger state = new AtomicInteger();
    private final CountDownLatch empty = new CountDownLatch(1);
    private final int most;

    /** Lets no more than so many in. */
    public CallGate(int most) {
        this.most = most;
    }

    /** {@return whether the call may begin; it then has to {@link #leave}} */
    public boolean enter() {
        int now = state.get();
        while (now >= 0 && now < most) {
            if (state.compareAndSet(now, now + 1)) {
                return true;
            }
            now = state.get();
        }
        return false;
    }

    /** {@return how many it lets in} */
    public int most() {
        return most;
    }

    /**
     * {@return why a call was not let in, as its caller is told}
     *
     * @param target where the channel's calls go
     */
    public RpcException refusal(MethodDescriptor<?, ?> method, String target) {
        Status status = isClosed()
                ? Status.notExecuted(
                        StatusCode.UNAVAILABLE, method + ": this program has closed the channel to " + target)
                : Status.notExecuted(
                        StatusCode.RESOURCE_EXHAUSTED,
                        method + ": " + most + " calls to " + target
                                + " have not ended yet, which is the limit of this channel; start fewer at a time, or "
                                + "raise it by Limits.withMaxWaiting");
        return status.toException();
    }

    /** Ends a call that {@link #enter} let begin. */
    public void leave() {
        if (state.decrementAndGet() == CLOSED) {
            empty.countDown();
        }
    }

    /** {@return whether none is let in any more} */
    public boolean isClosed() {
        return state.get() < 0;
    }

    /** Lets none in any more. */
    public void close() {
        if (state.getAndUpdate(now -> now | CLOSED) == 0) {
            empty.countDown();
        }
    }

    /** Waits until it is closed and all have left. */
    public void await() throws InterruptedException {
        empty.await();
    }

    /** Waits as {@link #await()}, and no longer than this. {@return whether all have left} */
    public boolean await(Duration atMost) throws InterruptedException {
        return empty.await(TimeUnit.NANOSECONDS.convert(atMost), TimeUnit.NANOSECONDS);
    }
}
