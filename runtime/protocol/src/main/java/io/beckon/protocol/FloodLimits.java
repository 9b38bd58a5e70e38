/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import java.time.Duration;

/**
 * How much a client may send on a connection of what costs a server something and brings the client nothing, before the server closes it
 * (TOO_MUCH). A number is what may come at once, and as much again comes back in a period.
 *
 * @param cancels calls given up, in 30 seconds: those of which nothing had been answered and whose time was not over. Each call that is
 *     answered allows one more
 * @param refusals calls for methods that the server does not have, or with arguments that it cannot read, in 30 seconds. Each call that
 *     is answered otherwise allows one more
 * @param signs PING and EXT frames, in 10 seconds
 * @param bytesPerSecond as fast a preface, a frame or a message that has begun has to come, on average over 10 seconds in which the
 *     server reads
 */
public record FloodLimits(int cancels, int refusals, int signs, int bytesPerSecond) {
    /** 200 cancellations and 1,000 refusals in 30 seconds, 100 PING and EXT frames in 10, and 1 KiB a second. */
    public static final FloodLimits DEFAULT = new FloodLimits(200, 1_000, 100, 1_024);

    /** How often {@link ServerConnection#requireProgress} looks. */
    public static final Duration PROGRESS_PERIOD = Duration.ofSeconds(10);

    /** The period of cancellations and refusals. */
    public static final Duration PERIOD = Duration.ofSeconds(30);

    static final Duration SIGNS_PERIOD = Duration.ofSeconds(10);

    /** So many CREDIT frames a peer may send anyway; ... */
    static final int CREDITS = 100;

    /** ... and one more for so many bytes that it was sent. */
    static final int BYTES_PER_CREDIT = 1_024;

    /** Checks that they are positive. */
    public FloodLimits {
        check("cancels", cancels);
        check("refusals", refusals);
        check("signs", signs);
        check("bytesPerSecond", bytesPerSecond);
    }

    /** {@return these limits with another one for cancellations} */
    public FloodLimits withCancels(int calls) {
        return new FloodLimits(calls, refusals, signs, bytesPerSecond);
    }

    /** {@return these limits with another one for calls that cannot be taken} */
    public FloodLimits withRefusals(int calls) {
        return new FloodLimits(cancels, calls, signs, bytesPerSecond);
    }

    /** {@return these limits with another one for PING and EXT frames} */
    public FloodLimits withSigns(int frames) {
        return new FloodLimits(cancels, refusals, frames, bytesPerSecond);
    }

    /** {@return these limits with another speed} */
    public FloodLimits withBytesPerSecond(int bytes) {
        return new FloodLimits(cancels, refusals, signs, bytes);
    }

    private static void check(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " is 1 or more, not " + value);
        }
    }
}
