/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import io.beckon.benchmarks.codec.Payload;

/** A way to make calls: what it takes to answer them in one process and to make them in another. */
public interface Contender {
    /** {@return a server on a free port of the loopback address, which sends back every value that it reads} */
    <T> Server serve(Payload<T> payload) throws Exception;

    /** {@return a new connection to such a server; made here or by the first call} */
    <T> Client connect(int port, Payload<T> payload) throws Exception;

    /** Whether a connection carries one call at a time, so that work in parallel takes as many connections. */
    default boolean oneCallEach() {
        return false;
    }

    /** Whether a call keeps its thread until the reply has arrived. */
    default boolean blocking() {
        return false;
    }

    /** Whether it keeps a core busy all the time. */
    default boolean neverSleeps() {
        return false;
    }

    /** Whether it sends streams. */
    default boolean streams() {
        return false;
    }

    /** Whether calls with messages of 8 MiB go over the same connection as others, at the same time. */
    default boolean mixes() {
        return false;
    }

    /** A server that listens. */
    interface Server extends AutoCloseable {
        /** {@return the TCP port} */
        int port();

        @Override
        void close();
    }

    /** One connection. */
    interface Client extends AutoCloseable {
        /**
         * Makes a call. A blocking contender tells the reply before it returns, others on whatever thread a user of theirs would get it
         * on; calls may be made from there.
         */
        void call(Reply reply);

        /** As {@link #call}, with 8 MiB each way, on the same connection; only where the contender {@link #mixes}. */
        default void callLarge(Reply reply) {
            throw new UnsupportedOperationException("no calls with large messages");
        }

        /** Has the server send so many values in one stream, and returns when all have been read; only where it {@link #streams}. */
        default void stream(long count) throws Exception {
            throw new UnsupportedOperationException("no streams");
        }

        @Override
        void close();
    }

    /** Gets what came of a call, once. */
    interface Reply {
        /** The value has come back and has been read. */
        void arrived();

        /** The call failed. */
        void failed(Throwable cause);
    }
}
