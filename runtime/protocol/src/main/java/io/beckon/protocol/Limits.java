/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.Preface;
import java.util.Objects;

/**
 * What one side of a connection takes and keeps.
 *
 * @param maxMessage bytes of arguments, of a result, of an exception or of an item that this side takes; told to the peer
 * @param maxSlots calls that may be open at a time on a connection; a server tells its clients, a client stays below both
 * @param maxWaiting calls that may wait in a client for a slot, a server's preface or a slow socket
 * @param maxRunning handlers that may run at a time for one connection of a server, those of cancelled calls included; calls
 *     beyond wait, and their time runs
 * @param window bytes that this side keeps of each stream before its reader takes them; told to the peer, which then sends no more
 * @param maxBuffered bytes that a connection keeps of messages longer than the window; others wait at the peer
 * @param listener what a server takes of connections
 */
public record Limits(
        int maxMessage,
        int maxSlots,
        int maxWaiting,
        int maxRunning,
        int window,
        int maxBuffered,
        ListenerLimits listener) {
    /** Messages of 4 MiB as in gRPC, 256 open calls, 4,096 waiting, 512 running, 64 KiB of a stream, 16 MiB of long messages. */
    public static final Limits DEFAULT =
            new Limits(4 << 20, 256, 4096, 512, Preface.BASE_WINDOW, 16 << 20, ListenerLimits.DEFAULT);

    /** Checks that the protocol can express them. */
    public Limits {
        check("maxMessage", maxMessage, Preface.BASE_MESSAGE, Preface.MAX_MESSAGE);
        check("maxSlots", maxSlots, Preface.BASE_SLOTS, Preface.MAX_SLOTS);
        check("maxWaiting", maxWaiting, 1, Integer.MAX_VALUE);
        check("maxRunning", maxRunning, maxSlots, Integer.MAX_VALUE);
        check("window", window, Preface.BASE_WINDOW, Preface.MAX_WINDOW);
        check("maxBuffered", maxBuffered, maxMessage, Integer.MAX_VALUE);
        Objects.requireNonNull(listener, "listener");
    }

    /** {@return these limits with another one for messages} */
    public Limits withMaxMessage(int bytes) {
        return new Limits(bytes, maxSlots, maxWaiting, maxRunning, window, Math.max(bytes, maxBuffered), listener);
    }

    /** {@return these limits with another one for open calls} */
    public Limits withMaxSlots(int calls) {
        return new Limits(maxMessage, calls, maxWaiting, Math.max(calls, maxRunning), window, maxBuffered, listener);
    }

    /** {@return these limits with another one for waiting calls} */
    public Limits withMaxWaiting(int calls) {
        return new Limits(maxMessage, maxSlots, calls, maxRunning, window, maxBuffered, listener);
    }

    /** {@return these limits with another one for running handlers} */
    public Limits withMaxRunning(int handlers) {
        return new Limits(maxMessage, maxSlots, maxWaiting, handlers, window, maxBuffered, listener);
    }

    /** {@return these limits with another one for what is kept of a stream} */
    public Limits withWindow(int bytes) {
        return new Limits(maxMessage, maxSlots, maxWaiting, maxRunning, bytes, maxBuffered, listener);
    }

    /** {@return these limits with another one for long messages} */
    public Limits withMaxBuffered(int bytes) {
        return new Limits(maxMessage, maxSlots, maxWaiting, maxRunning, window, bytes, listener);
    }

    /** {@return these limits with others for a server's connections} */
    public Limits withListener(ListenerLimits others) {
        return new Limits(maxMessage, maxSlots, maxWaiting, maxRunning, window, maxBuffered, others);
    }

    private static void check(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " is from " + min + " to " + max + ", not " + value);
        }
    }
}
