/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.time.Duration;
import java.util.Objects;

/**
 * What a caller says about calls beside their arguments.
 *
 * @param timeout how long a call may take from its start to its answer; positive
 */
public record CallOptions(Duration timeout) {
    /** Fifteen seconds: every call ends, also where nobody thought of it. */
    public static final CallOptions DEFAULT = new CallOptions(Duration.ofSeconds(15));

    /** Checks that the timeout is positive. */
    public CallOptions {
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a timeout is positive, not " + timeout);
        }
    }

    /** {@return these options with another timeout} */
    public CallOptions withTimeout(Duration timeout) {
        return new CallOptions(timeout);
    }
}
