/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what a stream hands on, one item at a time. */
final class Collector implements Flow.Subscriber<Long> {
    final CompletableFuture<List<Long>> all = new CompletableFuture<>();
    private final List<Long> items = new ArrayList<>();
    private final Consumer<List<Long>> atEnd;
    private volatile Flow.@Nullable Subscription subscription;

    Collector(Consumer<List<Long>> atEnd) {
        this.atEnd = atEnd;
    }

    Collector() {
        this(items -> {});
    }

    @Override
    public void onSubscribe(Flow.Subscription subscribed) {
        subscription = subscribed;
        subscribed.request(1);
    }

    @Override
    public void onNext(Long item) {
        items.add(item);
        Flow.Subscription subscribed = subscription;
        if (subscribed != null) {
            subscribed.request(1);
        }
    }

    void cancel() {
        Flow.Subscription subscribed = subscription;
        if (subscribed != null) {
            subscribed.cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        all.complete(items);
        atEnd.accept(items);
    }
}
