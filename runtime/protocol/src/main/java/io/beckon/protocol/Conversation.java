/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server's end of a connection without I/O, whatever is spoken on it, as what drives its socket sees it. Not thread-safe. */
public interface Conversation {
    /**
     * Takes what has come.
     *
     * @param in which stays the caller's
     * @param now the time, as {@link System#nanoTime}
     */
    void receive(ByteBuf in, long now);

    /** Has some of what waits to be sent become output. {@return whether more waits} Where nothing waits longer than a turn, false. */
    default boolean write(long now) {
        return false;
    }

    /** {@return what is to be written to the socket, or null if nothing is; whoever takes it releases it} */
    @Nullable
    ByteBuf takeOutput();

    /** {@return whether all has been said, but for the output that is left} */
    boolean isClosed();

    /** {@return how long the peer may take, when all has been said, to read it and close its own direction} */
    default Duration patience() {
        return Duration.ofSeconds(1);
    }

    /** {@return how many handlers run} */
    int running();

    /** {@return whether nothing is waited for: no handler, and no answer that the peer has yet to take} */
    default boolean isIdle() {
        return running() == 0;
    }

    /** {@return why the socket is not to be read from now, or null if it may be} */
    @Nullable
    Limit saturation();

    /** {@return how many bytes of messages are kept} */
    long bytesHeld();

    /** {@return how many bytes its end would free} */
    long bytesReleasable();

    /**
     * Ends the conversation if something has begun to come, had begun already at the last call, and comes too slowly. Called every
     * {@link FloodLimits#PROGRESS_PERIOD} in which the socket was read from all the time.
     */
    void requireProgress();

    /** The socket is gone. */
    void lost(String reason);
}
