/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call failed otherwise than by an exception that its method declares. A handler may throw one to answer with its status.
 */
public final class RpcException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** The name of the metadata, a number of milliseconds, by which a server asks a caller to wait before it tries again. */
    public static final String RETRY_AFTER = "beckon-retry-after";

    private final Status status;
    private final @Nullable Duration retryAfter;

    /** With a status. */
    public RpcException(Status status) {
        this(status, (Duration) null);
    }

    /** With a status, and what caused it on this side. */
    public RpcException(Status status, Throwable cause) {
        this(status);
        initCause(cause);
    }

    /** With a status, and what a server says beside it: the exception that it stands for, and when to try again, as far as it tells. */
    public RpcException(Status status, Metadata answer) {
        this(status, millis(answer.text(RETRY_AFTER)));
        RemoteFailure remote = RemoteFailure.in(answer);
        if (remote != null) {
            initCause(remote);
        }
    }

    private RpcException(Status status, @Nullable Duration retryAfter) {
        super(status.code() + ": " + status.message());
        this.status = status;
        this.retryAfter = retryAfter;
    }

    private static @Nullable Duration millis(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,9}") ? null : Duration.ofMillis(Integer.parseInt(text));
    }

    /** {@return the exception of the server, where it tells details, or null} */
    public @Nullable RemoteFailure remote() {
        return getCause() instanceof RemoteFailure remote ? remote : null;
    }

    /** {@return how long the server asks the caller to wait before it tries again, or null if it says nothing about it} */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** {@return how the call failed} */
    public Status status() {
        return status;
    }

    /** {@return why the call failed} */
    public StatusCode code() {
        return status.code();
    }
}
