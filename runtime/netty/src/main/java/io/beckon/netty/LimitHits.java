/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** How often each limit of a server was met. Safe for any number of threads. */
final class LimitHits {
    private static final Limit[] ALL = Limit.values();

    private final AtomicLongArray counts = new AtomicLongArray(ALL.length);

    void count(Limit limit) {
        counts.incrementAndGet(limit.ordinal());
    }

    /** {@return the counts at this time, of all limits} */
    Map<Limit, Long> counts() {
        Map<Limit, Long> now = new EnumMap<>(Limit.class);
        for (Limit each : ALL) {
            now.put(each, counts.get(each.ordinal()));
        }
        return now;
    }
}
