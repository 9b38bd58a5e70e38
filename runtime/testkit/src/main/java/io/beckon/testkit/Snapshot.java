/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The buffers and threads there are at one time. */
record Snapshot(int buffers, Set<Thread> threads) {
    /** Threads that the JDK, Netty or the build keep for all; each ends by itself or with the JVM. */
    private static final Set<String> SHARED = Set.of(
            "ForkJoinPool.commonPool-",
            "ForkJoinPool-", // carriers of virtual threads
            "VirtualThread-",
            "CompletableFutureDelayScheduler",
            "globalEventExecutor-",
            "Common-Cleaner",
            "Attach Listener",
            "surefire-",
            "process reaper",
            "junit-");

    private static final long PAUSE_MILLIS = 5;

    static Snapshot take() {
        return new Snapshot(OpenBuffers.count(), running());
    }

    /** Throws if there is more than there was, and still after a time. */
    void requireNoMore(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!newThreads().isEmpty() || OpenBuffers.count() > buffers) {
            if (System.nanoTime() - deadline >= 0) {
                throw leaked();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private AssertionError leaked() {
        int leaked = Math.max(0, OpenBuffers.count() - buffers);
        AssertionError error = new AssertionError("left behind: threads " + newThreads() + ", buffers " + leaked
                + " (allocated where the suppressed exceptions tell)");
        OpenBuffers.newest(leaked).forEach(error::addSuppressed);
        return error;
    }

    private Set<String> newThreads() {
        Set<Thread> now = running();
        now.removeAll(threads);
        return now.stream()
                .map(Thread::getName)
                .filter(name -> SHARED.stream().noneMatch(name::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Thread> running() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
