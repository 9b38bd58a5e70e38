/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.wordcount;

import io.beckon.rpc.RpcException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/**
 * What is left to count and what has been counted. A piece whose worker fails goes back to the others: counting has no effect but
 * its answer, so that a piece may be counted twice, and it is added up once.
 */
final class Job {
    private final Queue<List<String>> waiting;
    private final Map<String, Long> totals = new TreeMap<>();
    private int running;

    Job(Collection<List<String>> pieces) {
        waiting = new ArrayDeque<>(pieces);
    }

    /** Has a worker count piece after piece until none is left or the worker fails. */
    void workThrough(Worker worker) {
        for (List<String> piece = take(); piece != null; piece = take()) {
            try {
                done(worker.count(piece));
            } catch (RpcException e) {
                giveBack(piece);
                System.out.println("a worker is lost: " + e.getMessage());
                return;
            }
        }
    }

    synchronized Map<String, Long> totals() {
        if (!waiting.isEmpty()) {
            throw new IllegalStateException("every worker failed, with " + waiting.size() + " pieces left to count");
        }
        return totals;
    }

    /** A worker that finds nothing to do stays while others are at work, because one of them may fail. */
    private synchronized List<String> take() {
        while (waiting.isEmpty() && running > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        List<String> piece = waiting.poll();
        if (piece != null) {
            running++;
        }
        return piece;
    }

    private synchronized void done(Map<String, Long> counts) {
        counts.forEach((word, count) -> totals.merge(word, count, Long::sum));
        running--;
        notifyAll();
    }

    private synchronized void giveBack(List<String> piece) {
        waiting.add(piece);
        running--;
        notifyAll();
    }
}
