/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import java.time.Duration;

/** A token bucket: what it stands for may happen so often at once, and as often again in each period. One thread at a time. */
public final class Tokens {
    private final int most;
    private final long nanosEach;
    private long left;
    private long refilled;

    /**
     * @param most how many there are at first, and may be
     * @param period in which as many come back
     */
    public Tokens(int most, Duration period) {
        this.most = most;
        this.nanosEach = Math.max(1, period.toNanos() / most);
        this.left = most;
    }

    /** Takes one. {@return whether there was one} @param now in nanoseconds, by a clock that only goes forward */
    public boolean take(long now) {
        if (left == most) {
            refilled = now; // a full bucket earns nothing
        } else {
            long earned = (now - refilled) / nanosEach;
            left = Math.min(most, left + earned);
            refilled += earned * nanosEach;
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    /** Puts one back, for something that was of use. */
    public void earn() {
        left = Math.min(most, left + 1);
    }
}
