/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import java.time.Duration;

/**
 * How the lines of a network are. A line never loses or reorders bytes within a connection, for TCP does not: what a lossy network
 * does shows as delays, stalls and connections that are cut. Connections overtake each other.
 *
 * @param latency how long a byte takes at least, one way
 * @param jitter what is added to it, at most, anew for each write
 * @param bytesPerSecond how much a connection carries in each direction; a message of d bytes takes d / bytesPerSecond
 * @param stallChance the share of writes behind which a connection stands still, as it does while lost packets are sent again
 * @param stall for how long, at most
 * @param cutChance the share of writes at which a connection is cut; of the cut ones, every second is half-open: only one end learns of
 *     it, and the other's bytes vanish
 */
public record Conditions(
        Duration latency, Duration jitter, long bytesPerSecond, double stallChance, Duration stall, double cutChance) {
    /** 200 microseconds, a tenth of it jitter, 1 Gbit/s, and nothing goes wrong. */
    public static final Conditions GOOD =
            new Conditions(Duration.ofNanos(180_000), Duration.ofNanos(20_000), 125_000_000, 0, Duration.ZERO, 0);

    /** 20 to 120 ms, 2 Mbit/s; one write in 50 stalls for up to a second, one in 200 cuts the connection. */
    public static final Conditions BAD =
            new Conditions(Duration.ofMillis(20), Duration.ofMillis(100), 250_000, 0.02, Duration.ofSeconds(1), 0.005);

    /** Checks the ranges. */
    public Conditions {
        if (latency.isNegative() || jitter.isNegative() || stall.isNegative() || bytesPerSecond < 1) {
            throw new IllegalArgumentException("a line takes no negative time, and carries at least 1 byte a second");
        }
        if (!(stallChance >= 0 && stallChance <= 1 && cutChance >= 0 && cutChance <= 1)) {
            throw new IllegalArgumentException("a chance is from 0 to 1");
        }
    }

    /** {@return these conditions with another latency and jitter} */
    public Conditions withLatency(Duration latency, Duration jitter) {
        return new Conditions(latency, jitter, bytesPerSecond, stallChance, stall, cutChance);
    }

    /** {@return these conditions with another bandwidth} */
    public Conditions withBandwidth(long bytesPerSecond) {
        return new Conditions(latency, jitter, bytesPerSecond, stallChance, stall, cutChance);
    }

    /** {@return these conditions with another chance of stalls, and how long they last at most} */
    public Conditions withStalls(double chance, Duration stall) {
        return new Conditions(latency, jitter, bytesPerSecond, chance, stall, cutChance);
    }

    /** {@return these conditions with another chance of cuts} */
    public Conditions withCuts(double chance) {
        return new Conditions(latency, jitter, bytesPerSecond, stallChance, stall, chance);
    }
}
