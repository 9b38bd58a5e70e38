/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.workqueue;

import io.beckon.rpc.CallContext;
import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.RpcStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The queue, in memory. A task that a worker has taken and not done when it is lost goes to another one, so that work is done at least
 * once.
 */
public final class WorkQueueService implements WorkQueueAsync {
    private final ArrayDeque<Task> waiting = new ArrayDeque<>();
    private final Map<Long, CompletableFuture<String>> results = new HashMap<>();
    private final ArrayDeque<RpcPipe<Task>> idle = new ArrayDeque<>();
    private final Map<Long, RpcPipe<Task>> working = new HashMap<>();
    private final Map<RpcPipe<Task>, Task> taken = new HashMap<>();
    private long last;

    @Override
    public synchronized CompletionStage<String> submit(String work) {
        CompletableFuture<String> result = new CompletableFuture<>();
        Task task = new Task(++last, work);
        results.put(task.id(), result);
        waiting.add(task);
        handOut();
        return result;
    }

    @Override
    public synchronized RpcStream<Task> take(String worker) {
        RpcPipe<Task> tasks = new RpcPipe<>();
        CallContext.current().onCancel(() -> lost(tasks));
        idle.add(tasks);
        handOut();
        return tasks.stream();
    }

    @Override
    public synchronized CompletionStage<@Nullable Void> done(long id, String result) {
        RpcPipe<Task> worker = working.remove(id);
        CompletableFuture<String> submitted = results.remove(id);
        if (worker != null) {
            taken.remove(worker);
            idle.add(worker);
            handOut();
        }
        if (submitted != null) {
            submitted.complete(result);
        }
        return CompletableFuture.completedFuture(null);
    }

    private synchronized void lost(RpcPipe<Task> worker) {
        idle.remove(worker);
        Task task = taken.remove(worker);
        if (task != null) {
            working.remove(task.id());
            waiting.addFirst(task);
            handOut();
        }
    }

    private void handOut() {
        while (!waiting.isEmpty() && !idle.isEmpty()) {
            RpcPipe<Task> worker = idle.remove();
            if (worker.offer(waiting.element())) {
                Task task = waiting.remove();
                working.put(task.id(), worker);
                taken.put(worker, task);
            }
        }
    }
}
