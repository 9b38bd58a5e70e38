/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.netty.buffer.ByteBuf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One end of a connection, as its driver sees it: the bytes that it writes come out at the other end, and the other way round. */
final class Socket {
    private final String host;
    private final Line out;
    private @Nullable Socket peer;
    private @Nullable User user;
    private boolean gone;

    Socket(String host, Line out) {
        this.host = host;
        this.out = out;
    }

    /** Who drives an end. */
    interface User {
        /** Bytes have come; they are the user's to release. */
        void received(ByteBuf bytes);

        /** More can be written, after {@link Socket#isWritable} was false. */
        void writable();

        /** The peer writes no more. */
        void finished();

        /** The connection is gone, as far as this end can know. */
        void lost(String why);
    }

    void attach(Socket other, User driver) {
        peer = other;
        user = driver;
    }

    String host() {
        return host;
    }

    Socket peer() {
        return Objects.requireNonNull(peer, "peer");
    }

    Line out() {
        return out;
    }

    boolean isGone() {
        return gone;
    }

    /** Sends bytes, which are the network's to release. */
    void write(ByteBuf bytes) {
        if (gone) {
            bytes.release();
        } else {
            out.write(bytes);
        }
    }

    /** {@return whether less lies before the reader than a socket keeps} */
    boolean isWritable() {
        return !gone && out.hasRoom();
    }

    /** Says whether this end takes bytes now. */
    void reading(boolean wanted) {
        peer().out.reading(wanted);
    }

    /** Writes no more. */
    void finish() {
        if (!gone) {
            out.finish();
        }
    }

    /** Closes this end; the other learns of it when it has read what was written, or at its next write. */
    void close() {
        if (!gone) {
            out.finish();
            gone = true;
            peer().out.discard();
        }
    }

    /** Ends this end for a reason that it did not choose. */
    void lose(String why) {
        if (!gone) {
            gone = true;
            peer().out.discard();
            user().lost(why);
        }
    }

    User user() {
        return Objects.requireNonNull(user, "user");
    }

    @Override
    public String toString() {
        return host + " to " + peer().host;
    }
}
