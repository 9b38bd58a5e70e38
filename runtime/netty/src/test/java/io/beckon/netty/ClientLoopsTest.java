/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientLoopsTest {
    @Test
    void thereIsOneForEachProcessorUnlessSaidOtherwise() {
        assertThat(ClientLoops.count(null)).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(ClientLoops.count("3")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "", "100000"})
    void whatIsNoNumberOfLoopsIsRefused(String set) {
        assertThatThrownBy(() -> ClientLoops.count(set))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the system property io.beckon.netty.clientEventLoops is a number of event loops from 1 to "
                        + "9999, not '" + set + "'");
    }
}
