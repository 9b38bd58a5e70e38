/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P1 to P10 on many seeds; a million by {@code -Dbeckon.simulation.seeds=1000000}. A seed that once failed is kept. */
class ProtocolPropertiesTest {
    @Test
    void holdOnEverySeed() {
        Seeds.first(10_000).check(World::run);
    }

    /**
     * Handlers that wait for items of a client that is gone; calls and the answer to DRAIN that come after a server has waited long enough for it;
     * the rest of a long answer that waits for credit from a client that is gone. These worlds fail when such a mistake is made again; a reset that overtakes CLOSE is in {@link SimulatedNetworkTest}. The others failed in
     * worlds of other texts, and are kept.
     */
    @ParameterizedTest
    @ValueSource(longs = {198, 2709, 19_155, 13_875, 101_147, 136_442})
    void holdOnSeedsThatOnceFailed(long seed) {
        Seeds.only(seed).check(World::run);
    }
}
