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
 * How many connections a server takes, what all of them together may keep, and how long it keeps those that bring nothing.
 *
 * @param maxConnections that may be open at a time
 * @param maxPerAddress that may be open at a time from one address; behind a proxy, all have its address
 * @param total what all connections together may have
 * @param idle for so long a connection may be silent; then it is drained, or closed if handlers run
 * @param stalled for so long a client may read nothing of what was written to it; then it is closed
 * @param age so old a connection may become, a tenth more or less; then it is drained. Null for any age, so that clients stay where they are
 * @param floods what each connection may bring of what is of no use
 */
public record ListenerLimits(
        int maxConnections,
        int maxPerAddress,
        Total total,
        Duration idle,
        Duration stalled,
        @Nullable Duration age,
        FloodLimits floods) {
    /** 10,000 connections, 1,024 from one address, ten minutes of silence, half a minute without reading, any age. */
    public static final ListenerLimits DEFAULT = new ListenerLimits(
            10_000, 1_024, Total.DEFAULT, Duration.ofMinutes(10), Duration.ofSeconds(30), null, FloodLimits.DEFAULT);

    /** Checks that they are positive. */
    public ListenerLimits {
        if (maxConnections < 1 || maxPerAddress < 1) {
            throw new IllegalArgumentException("a server takes at least 1 connection, not " + maxConnections + " and "
                    + maxPerAddress + " from one address");
        }
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(floods, "floods");
        requirePositive("idle", Objects.requireNonNull(idle, "idle"));
        requirePositive("stalled", Objects.requireNonNull(stalled, "stalled"));
        if (age != null) {
            requirePositive("age", age);
        }
    }

    /**
     * What all connections of a server together may have.
     *
     * @param maxRunning handlers that may run or wait for a thread at a time; further calls are refused, not executed
     * @param maxMemory bytes of messages that may be kept. When they are, those who have much are not read from; and if that is not
     *     enough, who has most is closed
     */
    public record Total(int maxRunning, long maxMemory) {
        /** 10,000 handlers, and 256 MiB or a quarter of what the JVM's heap may become, if that is less. */
        public static final Total DEFAULT =
                new Total(10_000, Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4));

        /** Checks that they are positive. */
        public Total {
            if (maxRunning < 1 || maxMemory < 1) {
                throw new IllegalArgumentException(
                        "a server needs at least 1 handler and 1 byte, not " + maxRunning + " and " + maxMemory);
            }
        }
    }

    /** {@return these limits with other numbers of connections, in all and from one address} */
    public ListenerLimits withConnections(int most, int perAddress) {
        return new ListenerLimits(most, perAddress, total, idle, stalled, age, floods);
    }

    /** {@return these limits with another number of handlers that may run at a time, for all connections} */
    public ListenerLimits withTotalRunning(int handlers) {
        return withTotal(new Total(handlers, total.maxMemory()));
    }

    /** {@return these limits with another number of bytes that may be kept, for all connections} */
    public ListenerLimits withTotalMemory(long bytes) {
        return withTotal(new Total(total.maxRunning(), bytes));
    }

    /** {@return these limits with another time without a call} */
    public ListenerLimits withIdle(Duration time) {
        return new ListenerLimits(maxConnections, maxPerAddress, total, time, stalled, age, floods);
    }

    /** {@return these limits with another time without reading} */
    public ListenerLimits withStalled(Duration time) {
        return new ListenerLimits(maxConnections, maxPerAddress, total, idle, time, age, floods);
    }

    /** {@return these limits with a largest age of connections} */
    public ListenerLimits withAge(Duration time) {
        Objects.requireNonNull(time, "time");
        return new ListenerLimits(maxConnections, maxPerAddress, total, idle, stalled, time, floods);
    }

    /** {@return these limits with others for what is of no use} */
    public ListenerLimits withFloods(FloodLimits others) {
        return new ListenerLimits(maxConnections, maxPerAddress, total, idle, stalled, age, others);
    }

    private ListenerLimits withTotal(Total other) {
        return new ListenerLimits(maxConnections, maxPerAddress, other, idle, stalled, age, floods);
    }

    private static void requirePositive(String what, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(what + " is a time above zero, not " + time);
        }
    }
}
