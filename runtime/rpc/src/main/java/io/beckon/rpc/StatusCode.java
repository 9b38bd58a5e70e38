/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import org.jspecify.annotations.Nullable;

/** Why a call failed, by gRPC's sixteen codes: the same names, the same numbers (grpc/doc/statuscodes.md). */
public enum StatusCode {
    /** The caller gave the call up. */
    CANCELLED(1),
    /** Nobody knows more; a peer's unknown code becomes this one. */
    UNKNOWN(2),
    /** The arguments are wrong whatever the state of the system. */
    INVALID_ARGUMENT(3),
    /** The time was over before the answer came. */
    DEADLINE_EXCEEDED(4),
    /** What was asked for is not there. */
    NOT_FOUND(5),
    /** What was to be made is there already. */
    ALREADY_EXISTS(6),
    /** The caller is known and may not. */
    PERMISSION_DENIED(7),
    /** A quota, a limit or a resource is used up. */
    RESOURCE_EXHAUSTED(8),
    /** The system is not in the state that the call needs. */
    FAILED_PRECONDITION(9),
    /** The call lost against another one, or its outcome is unknown. */
    ABORTED(10),
    /** Past the valid range. */
    OUT_OF_RANGE(11),
    /** The server has no such method. */
    UNIMPLEMENTED(12),
    /** The server broke; its log knows more under the incident id of the message. */
    INTERNAL(13),
    /** No connection, or it was lost. */
    UNAVAILABLE(14),
    /** Data is lost or corrupt. */
    DATA_LOSS(15),
    /** The caller is not known. */
    UNAUTHENTICATED(16);

    private static final StatusCode[] BY_NUMBER = values();

    private final int number;

    StatusCode(int number) {
        this.number = number;
    }

    /** {@return the number on the wire} */
    public int number() {
        return number;
    }

    /** {@return the code of a number, or null if there is none} */
    public static @Nullable StatusCode of(int number) {
        return number >= 1 && number <= BY_NUMBER.length ? BY_NUMBER[number - 1] : null;
    }
}
