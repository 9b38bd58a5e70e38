/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.Preface;

/**
 * What one side of a connection takes and keeps.
 *
 * @param maxMessage bytes of arguments, of a result or of an exception that this side takes; told to the peer
 * @param maxSlots calls that may be open at a time on a connection; a server tells its clients, a client stays below both
 * @param maxWaiting calls that may wait in a client for a slot, a server's preface or a slow socket
 * @param maxRunning handlers that may run at a time for one connection of a server, those of cancelled calls included; calls
 *     beyond wait, and their time runs
 */
public record Limits(int maxMessage, int maxSlots, int maxWaiting, int maxRunning) {
    /** What a frame has beside its message: at most an id of 3 bytes, a method of 2 and a timeout of 5; rounded up. */
    public static final int FRAME_OVERHEAD = 16;

    /** Messages of 4 MiB as in gRPC, 256 open calls, 4,096 waiting, 512 running. */
    public static final Limits DEFAULT = new Limits(4 << 20, 256, 4096, 512);

    /** Checks that the protocol can express them. */
    public Limits {
        check("maxMessage", maxMessage, Preface.BASE_FRAME - FRAME_OVERHEAD, Preface.MAX_FRAME - FRAME_OVERHEAD);
        check("maxSlots", maxSlots, Preface.BASE_SLOTS, Preface.MAX_SLOTS);
        check("maxWaiting", maxWaiting, 1, Integer.MAX_VALUE);
        check("maxRunning", maxRunning, maxSlots, Integer.MAX_VALUE);
    }

    /** {@return these limits with another one for messages} */
    public Limits withMaxMessage(int bytes) {
        return new Limits(bytes, maxSlots, maxWaiting, maxRunning);
    }

    /** {@return these limits with another one for open calls} */
    public Limits withMaxSlots(int calls) {
        return new Limits(maxMessage, calls, maxWaiting, Math.max(calls, maxRunning));
    }

    /** {@return these limits with another one for waiting calls} */
    public Limits withMaxWaiting(int calls) {
        return new Limits(maxMessage, maxSlots, calls, maxRunning);
    }

    /** {@return these limits with another one for running handlers} */
    public Limits withMaxRunning(int handlers) {
        return new Limits(maxMessage, maxSlots, maxWaiting, handlers);
    }

    /** {@return the longest frame that this side takes} */
    int maxFrame() {
        return maxMessage + FRAME_OVERHEAD;
    }

    private static void check(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " is from " + min + " to " + max + ", not " + value);
        }
    }
}
