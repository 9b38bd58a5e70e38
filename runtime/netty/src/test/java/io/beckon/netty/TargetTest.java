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

/** What names a server, and what does not. */
class TargetTest {
    @Test
    void hostAndPort() {
        assertThat(Target.parse("localhost:7070")).isEqualTo(Target.tcp("localhost", 7070));
        assertThat(Target.parse("[::1]:7070"))
                .isEqualTo(Target.tcp("::1", 7070))
                .hasToString("[::1]:7070");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "localhost",
                "localhost:",
                ":7070",
                "localhost:x",
                "localhost:65536",
                "::1:7070",
                " localhost:7070",
                "local host:7070",
                "localhost\u00a0:7070",
                "localhost:7070\n"
            })
    void everythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> RpcChannel.connect(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a target is host:port, as localhost:7070 or [::1]:7070, not '" + text + "'");
    }

    @Test
    void nullIsRefusedByItsName() {
        assertThatThrownBy(() -> RpcChannel.connect(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("target");
    }
}
