/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit.contract;

import io.beckon.rpc.MethodKind;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import org.jspecify.annotations.Nullable;

/** How a call ends. */
enum End {
    /** With its result. */
    NORMAL("ok"),
    /** With an exception that the method declares. */
    DECLARED("Refused"),
    /** With a status that the handler chose. */
    STATUS("NOT_FOUND"),
    /** The caller gives it up. */
    CLIENT_CANCELS("CANCELLED"),
    /** The handler gives it up. */
    SERVER_CANCELS("CANCELLED"),
    /** Its time is over. */
    DEADLINE("DEADLINE_EXCEEDED"),
    /** The connection is gone, and nobody said that it would go. */
    LOST("UNAVAILABLE"),
    /** The server closes, and waits for nobody. */
    CLOSED("UNAVAILABLE");

    private final String outcome;

    End(String outcome) {
        this.outcome = outcome;
    }

    /** {@return whether the handler does nothing until it learns that the call is over} */
    boolean hangs() {
        return switch (this) {
            case CLIENT_CANCELS, DEADLINE, LOST, CLOSED -> true;
            default -> false;
        };
    }

    /**
     * {@return what comes of a call at its caller} A one-way call has ended when it was sent. A reader that has closed its stream is told
     * nothing more, but its end.
     */
    String expected(MethodKind kind) {
        if (kind == MethodKind.ONEWAY) {
            return NORMAL.outcome;
        }
        return this == CLIENT_CANCELS && kind.hasResponseStream() ? EndingClient.STREAM_CLOSED : outcome;
    }

    /** {@return what a handler fails with, or null} */
    @Nullable
    RuntimeException failure() {
        return switch (this) {
            case DECLARED -> new Refused("no");
            case STATUS -> Status.of(StatusCode.NOT_FOUND, "no such thing").toException();
            case SERVER_CANCELS ->
                Status.of(StatusCode.CANCELLED, "the server gives up").toException();
            default -> null;
        };
    }
}
