/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Reads a stream one item after the other, taking its time, and checks that the items are those that were sent. */
final class Reader implements Flow.Subscriber<String> {
    private final VirtualTime time;
    private final List<String> expected;
    private final Duration pause;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private int read;

    Reader(VirtualTime time, List<String> expected, Duration pause) {
        this.time = time;
        this.expected = expected;
        this.pause = pause;
    }

    /** {@return what completes when the stream ends; cancelling it gives the stream up} */
    CompletableFuture<Void> end() {
        return end;
    }

    List<String> expected() {
        return expected;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        end.whenComplete((nothing, failure) -> {
            if (end.isCancelled()) {
                given.cancel();
            }
        });
        given.request(1);
    }

    @Override
    public void onNext(String item) {
        if (read == expected.size() || !item.equals(expected.get(read))) {
            end.completeExceptionally(new AssertionError("P2: item " + read + " of a stream is another"));
            return;
        }
        read++;
        time.schedule(pause, () -> subscription.request(1));
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        if (read == expected.size()) {
            end.complete(null);
        } else {
            end.completeExceptionally(
                    new AssertionError("P2: " + (expected.size() - read) + " items of a stream are lost"));
        }
    }
}
