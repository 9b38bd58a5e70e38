/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.theatre;

import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import java.util.UUID;
import java.util.function.IntSupplier;

/** Wants one ticket, and asks again where there is no answer. */
public final class Customer {
    private static final int ATTEMPTS = 5;

    private final String name;
    private final Theatre theatre;

    /** A customer of a theatre. */
    public Customer(String name, Theatre theatre) {
        this.name = name;
        this.theatre = theatre;
    }

    /** {@return a ticket} The mistake: no answer does not mean that nothing was sold. */
    public int buyNaively() {
        return again(() -> theatre.buy(name));
    }

    /**
     * {@return a ticket} What mends it: each attempt says that it is for the same order.
     *
     * @param order a number that nobody else has
     */
    public int buyCarefully(UUID order) {
        return again(() -> theatre.order(order, name));
    }

    private static int again(IntSupplier attempt) {
        for (int i = 1; ; i++) {
            try {
                return attempt.getAsInt();
            } catch (RpcException e) {
                boolean unanswered = e.code() == StatusCode.UNAVAILABLE || e.code() == StatusCode.DEADLINE_EXCEEDED;
                if (!unanswered || i == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
