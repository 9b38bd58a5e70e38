/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a channel: one, and more while its slots are all taken; made again when they are lost, later and later while that
 * fails. On the event loop.
 */
final class ClientPool implements ClientHandler.Owner {
    private static final long MILLISECOND = 1_000_000;

    private final Supplier<ClientHandler> maker;
    private final Connecting how;
    private final EventLoop loop;
    private final Backoff backoff = new Backoff();
    private final List<ClientHandler> all = new ArrayList<>();
    private String failure = "";
    private boolean closing;

    /**
     * @param maker makes a connection that has yet to be {@linkplain ClientHandler#connect made}
     */
    ClientPool(Supplier<ClientHandler> maker, Connecting how, EventLoop loop) {
        this.maker = maker;
        this.how = how;
        this.loop = loop;
    }

    /** {@return the connection that a call goes by, or null if none can be made now, for {@link #whyNone}} */
    @Nullable
    ClientHandler choose() {
        ClientHandler best = best();
        if (best == null) {
            return how.waits() || backoff.left(System.nanoTime()) == 0 ? add() : null;
        }
        return best;
    }

    /** {@return why no connection can be made now, for the caller} */
    String whyNone() {
        return failure + "; it is tried again in " + Math.max(1, backoff.left(System.nanoTime()) / MILLISECOND) + " ms";
    }

    /** Has a connection made before there are calls, where it is to. */
    void connectIfEager() {
        if (how.eager() && !closing && best() == null) {
            add();
        }
    }

    void flush() {
        if (all.size() == 1) {
            all.get(0).flush();
        } else {
            List.copyOf(all).forEach(ClientHandler::flush);
        }
    }

    /** Says good-bye on every connection. {@return when they are gone} */
    List<Future<?>> close() {
        closing = true;
        List<Future<?>> gone = new ArrayList<>();
        List.copyOf(all).forEach(each -> gone.add(each.close()));
        return gone;
    }

    /** {@return whether no call is to be sent any more} */
    boolean isClosing() {
        return closing;
    }

    /** {@return all connections} */
    List<ClientHandler> all() {
        return List.copyOf(all);
    }

    @Override
    public void established(ClientHandler connection) {
        backoff.succeeded();
        for (ClientHandler each : all()) {
            if (each != connection && each.isCrowded()) {
                each.moveWaiting();
            }
        }
    }

    @Override
    public void crowded() {
        if (mayGrow()) {
            add(); // for the calls that come, and for those that wait when it is there
        }
    }

    @Override
    public void failed(String why) {
        backoff.failed(System.nanoTime());
        failure = why;
    }

    @Override
    public boolean triesAgain(ClientHandler connection) {
        boolean waits = how.waits() && !closing && connection.hasCalls();
        if (waits) {
            connectLater(connection);
        }
        return waits;
    }

    @Override
    public void gone(ClientHandler connection) {
        all.remove(connection);
        if (how.eager() && !closing) {
            loop.schedule(this::connectIfEager, backoff.left(System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    /** {@return the first connection with a free slot, or else the established one with the fewest calls, or else one that is being made} */
    @Nullable
    ClientHandler best() {
        ClientHandler best = null;
        for (ClientHandler each : all) {
            if (each.takesCalls() && (best == null || isBetter(each, best))) {
                best = each;
            }
        }
        return best;
    }

    private static boolean isBetter(ClientHandler one, ClientHandler other) {
        if (one.isEstablished() != other.isEstablished()) {
            return one.isEstablished();
        }
        return other.isFull() && (!one.isFull() || one.pending() < other.pending());
    }

    private boolean mayGrow() {
        int usable = 0;
        for (ClientHandler each : all) {
            if (each.takesCalls()) {
                if (!each.isEstablished()) {
                    return false; // one at a time
                }
                usable++;
            }
        }
        return usable < how.maxConnections() && backoff.left(System.nanoTime()) == 0;
    }

    private ClientHandler add() {
        ClientHandler made = maker.get();
        all.add(made);
        connectLater(made);
        return made;
    }

    private void connectLater(ClientHandler connection) {
        long wait = backoff.left(System.nanoTime());
        if (wait == 0) {
            connection.connect();
        } else {
            loop.schedule(connection::connect, wait, TimeUnit.NANOSECONDS);
        }
    }
}
