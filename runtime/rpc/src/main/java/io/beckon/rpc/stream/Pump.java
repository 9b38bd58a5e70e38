/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.stream;

import io.beckon.rpc.RpcStream;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the items of a stream into an outbox, as many as there is room for. No thread waits for room: the executor goes on when there is
 * some.
 *
 * @param <T> the class of an item
 */
public final class Pump<T> implements Flow.Subscriber<T> {
    private final Outbox<T> outbox;
    private final Executor executor;
    private final Consumer<@Nullable Throwable> atEnd;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Flow.@Nullable Subscription subscription;

    /**
     * @param outbox gets the items
     * @param executor runs the source's code where its own thread does not
     * @param atEnd is told once that no more comes, with the failure if there was one; not where the pump was stopped
     */
    public Pump(Outbox<T> outbox, Executor executor, Consumer<@Nullable Throwable> atEnd) {
        this.outbox = outbox;
        this.executor = executor;
        this.atEnd = atEnd;
    }

    /** Begins; the first items are asked for on this thread. */
    public void start(RpcStream<T> source) {
        source.subscribe(this);
    }

    /** Nobody wants the items any more: tells the source, and nobody else. {@return whether it had not ended} */
    public boolean stop() {
        boolean stopped = over.compareAndSet(false, true);
        Flow.Subscription subscribed = subscription;
        if (stopped && subscribed != null) {
            subscribed.cancel();
        }
        return stopped;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscribed) {
        subscription = subscribed;
        if (over.get()) {
            subscribed.cancel();
        } else {
            subscribed.request(1);
        }
    }

    @Override
    public void onNext(T item) {
        if (over.get()) {
            return;
        }
        try {
            outbox.add(item);
        } catch (Throwable e) {
            Flow.Subscription subscribed = subscription;
            if (subscribed != null) {
                subscribed.cancel();
            }
            onError(e);
            return;
        }
        if (outbox.hasRoomOr(this::resumeLater)) {
            resume();
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (over.compareAndSet(false, true)) {
            atEnd.accept(failure);
        }
    }

    @Override
    public void onComplete() {
        if (over.compareAndSet(false, true)) {
            atEnd.accept(null);
        }
    }

    private void resumeLater() {
        try {
            executor.execute(this::resume);
        } catch (RejectedExecutionException e) {
            resume(); // somebody waits for the items, and there is no better thread left
        }
    }

    private void resume() {
        Flow.Subscription subscribed = subscription;
        if (subscribed != null && !over.get()) {
            subscribed.request(1);
        }
    }
}
