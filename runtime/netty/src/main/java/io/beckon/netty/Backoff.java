/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.util.concurrent.ThreadLocalRandom;

/**
 * When to connect again after it failed: at once, and from the second failure on after a random part of a time that begins with 200 ms
 * and grows by 1.6 to 30 s ("full jitter"), so that clients of a server that comes back do not come all at once. On one thread.
 */
final class Backoff {
    private static final double FIRST_NANOS = 200e6;
    private static final double GROWTH = 1.6;
    private static final double MOST_NANOS = 30e9;

    private int failures;
    private long notBefore;

    void failed(long now) {
        failures++;
        notBefore = now + (failures == 1 ? 0 : ThreadLocalRandom.current().nextLong(most(failures)));
    }

    void succeeded() {
        failures = 0;
    }

    /** {@return after how many nanoseconds it may be tried again} */
    long left(long now) {
        return failures == 0 ? 0 : Math.max(0, notBefore - now);
    }

    /** {@return how long it takes at most until the next attempt after so many failures} */
    static long most(int failures) {
        return (long) Math.min(MOST_NANOS, FIRST_NANOS * Math.pow(GROWTH, failures - 2.0));
    }
}
