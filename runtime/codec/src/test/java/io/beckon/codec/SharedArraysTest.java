/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedArraysTest {
    private final SharedArrays arrays = new SharedArrays();

    @Test
    void anArrayIsOneTakersAtATime() {
        byte[] array = new byte[1];
        assertThat(arrays.take()).isNull();
        arrays.giveBack(array);
        assertThat(arrays.take()).isSameAs(array);
        assertThat(arrays.take()).isNull();
    }

    @Test
    void noMoreAreKeptThanCanBeInUse() {
        int most = 2 * Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < 2 * most; i++) {
            arrays.giveBack(new byte[1]);
        }
        for (int i = 0; i < most; i++) {
            assertThat(arrays.take()).isNotNull();
        }
        assertThat(arrays.take()).isNull();
    }
}
