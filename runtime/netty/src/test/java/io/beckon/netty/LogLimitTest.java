/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines that strangers can cause. */
class LogLimitTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void tenASecondAndThenHowManyWereLeftOut() {
        LogLimit limit = new LogLimit();
        long start = -7 * SECOND;
        for (int i = 0; i < 10; i++) {
            assertThat(limit.admit(start + i)).isZero();
        }
        for (int i = 0; i < 17; i++) {
            assertThat(limit.admit(start + SECOND - 1)).isEqualTo(LogLimit.NOT_NOW);
        }
        assertThat(limit.admit(start + SECOND)).isEqualTo(17);
        assertThat(limit.admit(start + SECOND)).isZero();
    }
}
