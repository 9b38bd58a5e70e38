/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import java.util.ArrayDeque;

/**
 * How much memory a connection has for messages that are longer than a window. A message gets all that it needs at once, in the order in
 * which the messages began, so that no two wait for each other. One that needs more than there is, as its method's schema allows, gets it
 * when there is no other.
 */
final class Credits {
    private final ArrayDeque<Exchange> waiting = new ArrayDeque<>();
    private final Grant grant;
    private final long all;
    private long available;

    /** Gives a call credit. */
    @FunctionalInterface
    interface Grant {
        void give(Exchange exchange, long bytes);
    }

    Credits(long available, Grant grant) {
        this.all = available;
        this.available = available;
        this.grant = grant;
    }

    /** Gives what a call needs for its message, now or later. */
    void request(Exchange exchange, Receiving receiving) {
        if (receiving.needed() > 0) {
            waiting.add(exchange);
            serve();
        }
    }

    /** {@return how many messages wait for room} */
    int waiting() {
        return waiting.size();
    }

    /** Takes back what has been given. */
    void giveBack(long bytes) {
        if (bytes > 0) {
            available += bytes;
            serve();
        }
    }

    private void serve() {
        for (Exchange next; (next = waiting.peek()) != null; ) {
            Receiving receiving = next.receiving();
            long needed = receiving == null ? 0 : receiving.needed();
            if (needed > available && available < all) {
                return;
            }
            waiting.remove();
            if (receiving != null && needed > 0) {
                available -= needed;
                receiving.grantExtra(needed);
                grant.give(next, needed);
            }
        }
    }
}
