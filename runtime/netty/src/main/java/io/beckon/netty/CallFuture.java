/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call's end to come; cancelling it gives the call up. */
final class CallFuture<R extends @Nullable Object> extends CompletableFuture<R> {
    private final PendingCall<R> call;

    CallFuture(PendingCall<R> call) {
        this.call = call;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            call.transport.cancel(call);
        }
        return cancelled;
    }
}
