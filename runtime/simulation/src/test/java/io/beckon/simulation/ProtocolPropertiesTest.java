/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import org.junit.jupiter.api.Test;

/**
 * P1 to P10 on many seeds; a million by {@code -Dbeckon.simulation.seeds=1000000}. A seed that once failed has a test of its own below, and keeps
 * it.
 */
class ProtocolPropertiesTest {
    @Test
    void holdOnEverySeed() {
        Seeds.first(10_000).check(World::run);
    }
}
