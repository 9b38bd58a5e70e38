/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.io.Serializable;

/**
 * How a call failed.
 *
 * @param code why
 * @param message what happened, where, and what to do, for people
 * @param notExecuted whether it is certain that no handler ran, so that trying again cannot do anything twice
 */
public record Status(StatusCode code, String message, boolean notExecuted) implements Serializable {
    /** {@return a status of a call that may have been executed} */
    public static Status of(StatusCode code, String message) {
        return new Status(code, message, false);
    }

    /** {@return a status of a call that certainly was not executed} */
    public static Status notExecuted(StatusCode code, String message) {
        return new Status(code, message, true);
    }

    /** {@return an exception with this status} */
    public RpcException toException() {
        return new RpcException(this);
    }
}
