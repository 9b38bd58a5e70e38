/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The open connections of a server. Safe for any number of threads. */
final class ServerConnections {
    private final Set<OpenConnection> open = new HashSet<>();
    private @Nullable Duration draining;

    synchronized void add(OpenConnection connection) {
        open.add(connection);
        if (draining != null) {
            connection.drain(draining);
        }
    }

    synchronized void remove(OpenConnection connection) {
        open.remove(connection);
        notifyAll();
    }

    /** Ends each connection when the calls have ended that have begun on it; and each that comes later, at once. */
    synchronized void drain(Duration grace) {
        draining = grace;
        open.forEach(each -> each.drain(grace));
    }

    /** Waits until none is open. {@return false if that took too long, or this thread was interrupted, which stays set} */
    synchronized boolean awaitNone(Duration atMost) {
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(atMost);
        try {
            while (!open.isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    synchronized boolean isOpen(OpenConnection connection) {
        return open.contains(connection);
    }

    List<OpenConnection> all() {
        synchronized (this) {
            return new ArrayList<>(open);
        }
    }
}
