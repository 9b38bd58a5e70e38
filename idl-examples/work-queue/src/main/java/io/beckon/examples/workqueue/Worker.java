/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.workqueue;

import io.beckon.rpc.RpcStream;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Does what the queue has, one task after the other, without a thread that waits. */
final class Worker implements Flow.Subscriber<Task>, AutoCloseable {
    private final WorkQueueAsync queue;
    private final UnaryOperator<String> work;
    private final RpcStream<Task> tasks;
    private final AtomicInteger done = new AtomicInteger();
    private Flow.Subscription subscription;

    Worker(WorkQueueAsync queue, String name, UnaryOperator<String> work) {
        this.queue = queue;
        this.work = work;
        this.tasks = queue.take(name);
        tasks.subscribe(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscribed) {
        subscription = subscribed;
        subscription.request(1);
    }

    @Override
    public void onNext(Task task) {
        String result = work.apply(task.work());
        done.incrementAndGet();
        queue.done(task.id(), result).thenRun(() -> subscription.request(1));
    }

    /** {@return how many tasks it has done} */
    int done() {
        return done.get();
    }

    @Override
    public void onError(Throwable failure) {
        System.err.println("a worker is lost: " + failure.getMessage());
    }

    @Override
    public void onComplete() {}

    @Override
    public void close() {
        tasks.close();
    }
}
