/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about calls beside their arguments.
 *
 * @param timeout how long a call may take from its start to its end, streams included; positive. If null, what the method's schema says;
 *     then what the channel says; then 15 seconds, or for ever where there are streams
 * @param metadata what travels with each call
 * @param answered is given what travelled with each answer, before the call ends; not to block. Null if nobody wants it
 */
public record CallOptions(
        @Nullable Duration timeout,
        Metadata metadata,
        @Nullable Consumer<Metadata> answered) {
    /** How long a call without streams may take where nobody says anything: every call ends. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);

    /** Nothing said. */
    public static final CallOptions DEFAULT = new CallOptions(null, Metadata.EMPTY, null);

    /** Checks that the timeout is positive. */
    public CallOptions {
        Objects.requireNonNull(metadata, "metadata");
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException("a timeout is positive, not " + timeout);
        }
    }

    /** {@return these options with another timeout} */
    public CallOptions withTimeout(Duration timeout) {
        return new CallOptions(Objects.requireNonNull(timeout, "timeout"), metadata, answered);
    }

    /** {@return these options with more metadata} */
    public CallOptions withMetadata(Metadata more) {
        return new CallOptions(timeout, metadata.with(more), answered);
    }

    /** {@return these options, with somebody who is given what travels with each answer} */
    public CallOptions withAnswered(Consumer<Metadata> taker) {
        return new CallOptions(timeout, metadata, Objects.requireNonNull(taker, "taker"));
    }
}
