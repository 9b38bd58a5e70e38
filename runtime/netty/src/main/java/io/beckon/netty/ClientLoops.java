/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.EventLoops;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event loops of all channels of this program over one transport, one for each processor or as many as {@value #COUNT} says: they are there from the first channel to the
 * last, and a channel's connections are on one of them. Threads start when they are needed.
 */
final class ClientLoops {
    /** The system property that sets how many there are. */
    private static final String COUNT = "io.beckon.netty.clientEventLoops";

    private static final Map<Transport, ClientLoops> SHARED = new HashMap<>();

    private final Transport transport;
    private final EventLoopGroup loops;
    private int channels;

    private ClientLoops(Transport transport) {
        this.transport = transport;
        this.loops = EventLoops.create(count(System.getProperty(COUNT)), "beckon-client", transport.ioHandlers());
    }

    /**
     * {@return how many loops there are to be}
     *
     * @param set the property's value, or null if it is not set
     * @throws IllegalArgumentException if it is no number from 1 on
     */
    static int count(@Nullable String set) {
        if (set == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!set.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(
                    "the system property " + COUNT + " is a number of event loops from 1 to 9999, not '" + set + "'");
        }
        return Integer.parseInt(set);
    }

    /** {@return the loops for one channel more, which has to {@link #leave} them} */
    static ClientLoops share(Transport transport) {
        synchronized (SHARED) {
            ClientLoops shared = SHARED.computeIfAbsent(transport, ClientLoops::new);
            shared.channels++;
            return shared;
        }
    }

    /** {@return the loop of a channel, in turns} */
    EventLoop next() {
        return loops.next();
    }

    /** A channel needs them no more; the last one ends them, and returns when the threads have ended. Not on an event loop. */
    void leave() {
        synchronized (SHARED) {
            if (--channels > 0) {
                return;
            }
            SHARED.remove(transport);
        }
        EventLoops.shutdown(loops);
    }
}
