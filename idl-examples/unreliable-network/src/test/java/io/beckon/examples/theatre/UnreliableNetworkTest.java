/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.theatre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.beckon.simulation.Seeds;
import io.beckon.simulation.SimulationFailure;
import org.junit.jupiter.api.Test;

class UnreliableNetworkTest {
    @Test
    void naiveRetryBooksTwiceOnSomeEvening() {
        SimulationFailure found = failure(Seeds.exactly(UnreliableNetworkExample.EVENINGS));
        assertThat(found).hasMessageStartingWith("seed " + found.seed() + ": ").hasMessageContaining("has 2 tickets");
        SimulationFailure again = failure(Seeds.only(found.seed()));
        assertThat(again).hasMessage(found.getMessage());
    }

    @Test
    void orderWithANumberBooksOnce() {
        Seeds.first(UnreliableNetworkExample.EVENINGS)
                .check(network -> Evening.run(network, UnreliableNetworkExample.CAREFUL));
    }

    private static SimulationFailure failure(Seeds seeds) {
        return catchThrowableOfType(
                SimulationFailure.class,
                () -> seeds.check(network -> Evening.run(network, UnreliableNetworkExample.NAIVE)));
    }
}
