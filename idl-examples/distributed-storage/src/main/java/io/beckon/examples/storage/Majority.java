/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Asks all replicas at once and waits for more than half of them. */
final class Majority {
    private final List<ReplicaAsync> replicas;

    Majority(List<ReplicaAsync> replicas) {
        this.replicas = List.copyOf(replicas);
    }

    /**
     * {@return the answers of a majority, the first to come}
     *
     * @throws NoMajorityException as soon as too many replicas have failed
     */
    <R> List<R> of(Function<ReplicaAsync, CompletionStage<R>> question) {
        Ballot<R> ballot = new Ballot<>(replicas.size());
        for (ReplicaAsync replica : replicas) {
            question.apply(replica).whenComplete(ballot::count);
        }
        try {
            return ballot.majority.join();
        } catch (CompletionException e) {
            throw (NoMajorityException) e.getCause();
        }
    }

    /** Counts answers until it is decided. */
    private static final class Ballot<R> {
        private final CompletableFuture<List<R>> majority = new CompletableFuture<>();
        private final List<R> answers = new ArrayList<>();
        private final int replicas;
        private int failures;

        Ballot(int replicas) {
            this.replicas = replicas;
        }

        synchronized void count(R answer, Throwable failure) {
            int needed = replicas / 2 + 1;
            if (failure == null) {
                answers.add(answer);
            } else {
                failures++;
            }
            if (answers.size() == needed) {
                majority.complete(new ArrayList<>(answers));
            } else if (replicas - failures < needed) {
                majority.completeExceptionally(new NoMajorityException(failures, replicas, failure));
            }
        }
    }
}
