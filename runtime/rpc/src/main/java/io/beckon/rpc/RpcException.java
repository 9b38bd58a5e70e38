/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A call failed otherwise than by an exception that its method declares. A handler may throw one to answer with its status.
 */
public final class RpcException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Status status;

    /** With a status. */
    public RpcException(Status status) {
        super(status.code() + ": " + status.message());
        this.status = status;
    }

    /** With a status, and what caused it on this side. */
    public RpcException(Status status, Throwable cause) {
        this(status);
        initCause(cause);
    }

    /** With a status, and the exception of the server that it stands for, as far as the server tells it. */
    public RpcException(Status status, RemoteFailure remote) {
        this(status, (Throwable) remote);
    }

    /** {@return the exception of the server, where it tells details, or null} */
    public @Nullable RemoteFailure remote() {
        return getCause() instanceof RemoteFailure remote ? remote : null;
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
