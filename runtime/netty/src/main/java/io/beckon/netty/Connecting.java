/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.time.Duration;

/**
 * How a channel connects.
 *
 * @param eager whether before there are calls
 * @param waits whether calls wait for a connection, as long as they have time, where none can be made
 * @param keepAlive after how long a silence with open calls the server is asked for a sign of life
 * @param maxConnections as many connections there are at most
 */
record Connecting(boolean eager, boolean waits, Duration keepAlive, int maxConnections) {
    /** What a server takes for long without complaint. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    static final Connecting DEFAULT = new Connecting(false, false, Duration.ofSeconds(30), 4);

    Connecting {
        if (keepAlive.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "a server is asked for a sign of life after 1 s at the earliest, not " + keepAlive);
        }
        if (maxConnections < 1) {
            throw new IllegalArgumentException("a channel has at least 1 connection, not " + maxConnections);
        }
    }

    Connecting eagerly() {
        return new Connecting(true, waits, keepAlive, maxConnections);
    }

    Connecting waiting() {
        return new Connecting(eager, true, keepAlive, maxConnections);
    }

    Connecting withKeepAlive(Duration silence) {
        return new Connecting(eager, waits, silence, maxConnections);
    }

    Connecting withMaxConnections(int most) {
        return new Connecting(eager, waits, keepAlive, most);
    }
}
