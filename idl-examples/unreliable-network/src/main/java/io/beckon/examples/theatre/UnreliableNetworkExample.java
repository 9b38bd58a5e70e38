/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.theatre;

import io.beckon.simulation.Seeds;
import io.beckon.simulation.SimulatedNetwork;
import io.beckon.simulation.SimulationFailure;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A mistake that works on every good day: found by simulation, seen again by its seed, and mended. */
public final class UnreliableNetworkExample {
    static final int EVENINGS = 1_000;

    static final BiConsumer<SimulatedNetwork, Customer> NAIVE = (network, customer) -> customer.buyNaively();

    /** The number of the order comes from the network's chance, so that it is the same when the seed is run again. */
    static final BiConsumer<SimulatedNetwork, Customer> CAREFUL = (network, customer) -> customer.buyCarefully(
            new UUID(network.random().nextLong(), network.random().nextLong()));

    private UnreliableNetworkExample() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        try {
            Seeds.exactly(EVENINGS).check(network -> Evening.run(network, NAIVE));
        } catch (SimulationFailure found) {
            System.out.println("found: " + found.getMessage());
            try {
                Seeds.only(found.seed()).check(network -> Evening.run(network, NAIVE));
            } catch (SimulationFailure again) {
                System.out.println(
                        "and again, in the same way: " + again.getMessage().equals(found.getMessage()));
            }
        }
        Seeds.exactly(EVENINGS).check(network -> Evening.run(network, CAREFUL));
        System.out.println("mended: " + EVENINGS + " evenings, and nobody has two tickets");
    }
}
