/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.theatre;

import io.beckon.rpc.RpcException;
import io.beckon.simulation.Conditions;
import io.beckon.simulation.SimulatedNetwork;
import java.util.List;
import java.util.function.BiConsumer;

/** Three customers buy a ticket each over a bad network; nobody may end up with two. */
final class Evening {
    private static final List<String> NAMES = List.of("ada", "bob", "cleo");

    private Evening() {}

    static void run(SimulatedNetwork network, BiConsumer<SimulatedNetwork, Customer> buy) {
        TheatreService theatre = new TheatreService();
        network.server("theatre", theatre);
        network.conditions(Conditions.BAD);
        for (String name : NAMES) {
            Customer customer = new Customer(name, Theatre.client(network.channel(name, "theatre")));
            try {
                buy.accept(network, customer);
            } catch (RpcException e) {
                // Who gets none goes home; that is no mistake.
            }
        }
        for (String name : NAMES) {
            if (theatre.tickets(name) > 1) {
                throw new AssertionError(name + " has " + theatre.tickets(name) + " tickets and wanted one");
            }
        }
    }
}
