/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many connections a server takes, and how long it keeps those that bring nothing.
 *
 * @param maxConnections that may be open at a time
 * @param maxPerAddress that may be open at a time from one address; behind a proxy, all have its address
 * @param idle for so long a connection may be silent; then it is drained, or closed if handlers run
 * @param stalled for so long a client may read nothing of what was written to it; then it is closed
 * @param age so old a connection may become, a tenth more or less; then it is drained. Null for any age, so that clients stay where they are
 */
public record ListenerLimits(
        int maxConnections,
        int maxPerAddress,
        Duration idle,
        Duration stalled,
        @Nullable Duration age) {
    /** 10,000 connections, 1,024 from one address, ten minutes of silence, half a minute without reading, any age. */
    public static final ListenerLimits DEFAULT =
            new ListenerLimits(10_000, 1_024, Duration.ofMinutes(10), Duration.ofSeconds(30), null);

    /** Checks that they are positive. */
    public ListenerLimits {
        if (maxConnections < 1 || maxPerAddress < 1) {
            throw new IllegalArgumentException("a server takes at least 1 connection, not " + maxConnections + " and "
                    + maxPerAddress + " from one address");
        }
        requirePositive("idle", Objects.requireNonNull(idle, "idle"));
        requirePositive("stalled", Objects.requireNonNull(stalled, "stalled"));
        if (age != null) {
            requirePositive("age", age);
        }
    }

    /** {@return these limits with other numbers of connections, in all and from one address} */
    public ListenerLimits withConnections(int most, int perAddress) {
        return new ListenerLimits(most, perAddress, idle, stalled, age);
    }

    /** {@return these limits with another time without a call} */
    public ListenerLimits withIdle(Duration time) {
        return new ListenerLimits(maxConnections, maxPerAddress, time, stalled, age);
    }

    /** {@return these limits with another time without reading} */
    public ListenerLimits withStalled(Duration time) {
        return new ListenerLimits(maxConnections, maxPerAddress, idle, time, age);
    }

    /** {@return these limits with a largest age of connections} */
    public ListenerLimits withAge(Duration time) {
        return new ListenerLimits(maxConnections, maxPerAddress, idle, stalled, Objects.requireNonNull(time, "time"));
    }

    private static void requirePositive(String what, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(what + " is a time above zero, not " + time);
        }
    }
}
