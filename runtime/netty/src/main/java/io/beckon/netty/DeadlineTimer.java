/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.ClientConnection;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The one timer of a connection: set to the earliest deadline there may be, so that most calls come and go without touching it. */
final class DeadlineTimer {
    private final EventLoop loop;
    private final Runnable action;
    private @Nullable Future<?> scheduled;
    private long scheduledFor;

    DeadlineTimer(EventLoop loop, Runnable action) {
        this.loop = loop;
        this.action = action;
    }

    /** Runs the action so many nanoseconds after now, unless it is to run sooner already. On the event loop. */
    void within(long nanos, long now) {
        if (nanos == ClientConnection.NEVER || scheduled != null && scheduledFor - (now + nanos) <= 0) {
            return;
        }
        cancel();
        scheduledFor = now + nanos;
        scheduled = loop.schedule(this::fire, nanos, TimeUnit.NANOSECONDS);
    }

    void cancel() {
        if (scheduled != null) {
            scheduled.cancel(false);
            scheduled = null;
        }
    }

    private void fire() {
        scheduled = null;
        action.run();
    }
}
