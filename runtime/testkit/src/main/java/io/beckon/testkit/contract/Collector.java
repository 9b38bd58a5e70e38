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
    /** All that came, at the stream's end. */
    final CompletableFuture<List<Long>> all = new CompletableFuture<>();

    /** The first {@link EndingService#ITEMS}, when they are there. */
    final CompletableFuture<List<Long>> first = new CompletableFuture<>();

    private final List<Long> items = new ArrayList<>();
    private final Consumer<Long> each;
    private volatile Flow.@Nullable Subscription subscription;

    Collector(Consumer<Long> each) {
        this.each = each;
    }

    Collector() {
        this(item -> {});
    }

    @Override
    public void onSubscribe(Flow.Subscription subscribed) {
        subscription = subscribed;
        subscribed.request(1);
    }

    @Override
    public void onNext(Long item) {
        items.add(item);
        each.accept(item);
        if (items.size() == EndingService.ITEMS) {
            first.complete(List.copyOf(items));
        }
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
        first.completeExceptionally(failure);
        all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        first.complete(items);
        all.complete(items);
    }
}
