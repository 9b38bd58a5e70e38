/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.rpc.server.Route;
import io.netty.buffer.ByteBuf;

/** A call as the server's end of a connection hands it out, to be answered by {@link ServerConnection#answer}. */
public final class IncomingCall {
    private final int id;
    private final Route<?, ?, ?> route;
    private final ByteBuf arguments;
    private final long deadline;
    private volatile boolean cancelled;
    private boolean answered;

    IncomingCall(int id, Route<?, ?, ?> route, ByteBuf arguments, long deadline) {
        this.id = id;
        this.route = route;
        this.arguments = arguments;
        this.deadline = deadline;
    }

    /** {@return the slot and generation; 0 for a one-way call} */
    public int id() {
        return id;
    }

    /** {@return what answers it} */
    public Route<?, ?, ?> route() {
        return route;
    }

    /** {@return a struct, which whoever got the call releases} */
    public ByteBuf arguments() {
        return arguments;
    }

    /** {@return when its time is over, on the clock of the connection's driver, in nanoseconds} */
    public long deadline() {
        return deadline;
    }

    /** {@return whether nobody waits for an answer any more} Safe on any thread. */
    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    /** {@return whether this is its first answer} */
    boolean answerOnce() {
        boolean first = !answered;
        answered = true;
        return first;
    }
}
