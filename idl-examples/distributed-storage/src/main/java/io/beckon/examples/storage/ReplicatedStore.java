/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.storage;

import io.beckon.codec.Bytes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A store that works while more than half of its replicas do. What {@link #put} has returned from, every later {@link #get} sees,
 * through whichever replicas: any two majorities share one (Attiya, Bar-Noy and Dolev, "Sharing Memory Robustly in
 * Message-Passing Systems", 1995).
 */
public final class ReplicatedStore {
    private final Majority majority;
    private final String writer;

    /**
     * @param replicas all replicas
     * @param writer this client's name, which no other client has
     */
    public ReplicatedStore(List<ReplicaAsync> replicas, String writer) {
        this.majority = new Majority(replicas);
        this.writer = writer;
    }

    /**
     * Gives a key a value.
     *
     * @throws NoMajorityException if fewer than a majority keep it; it may yet be found later
     */
    public void put(String key, Bytes value) {
        long counter = newest(key).map(entry -> entry.version().counter()).orElse(0L);
        store(key, new Entry(new Version(counter + 1, writer), value));
    }

    /**
     * {@return the newest value of a key, if it has any}
     *
     * @throws NoMajorityException if fewer than a majority answer
     */
    public Optional<Bytes> get(String key) {
        Optional<Entry> newest = newest(key);
        // A value that only some replicas have is made known to a majority before anyone sees it, lest it vanish again.
        newest.ifPresent(entry -> store(key, entry));
        return newest.map(Entry::value);
    }

    private Optional<Entry> newest(String key) {
        return majority.of(replica -> replica.load(key)).stream()
                .map(Found::entry)
                .filter(Objects::nonNull)
                .reduce(Versions::newer);
    }

    private void store(String key, Entry entry) {
        majority.of(replica -> replica.store(key, entry));
    }
}
