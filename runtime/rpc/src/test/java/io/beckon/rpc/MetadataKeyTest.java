/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Bytes;
import org.junit.jupiter.api.Test;

class MetadataKeyTest {
    private static final MetadataKey<String> TRACE = MetadataKey.text("trace");
    private static final MetadataKey<Bytes> PROOF = MetadataKey.bytes("proof");

    @Test
    void whatWasSetIsFound() {
        Metadata metadata = Metadata.EMPTY.with(TRACE, "4711").with(PROOF, Bytes.of((byte) 1));
        assertThat(metadata.get(TRACE)).isEqualTo("4711").isEqualTo(metadata.text("trace"));
        assertThat(metadata.get(PROOF)).isEqualTo(Bytes.of((byte) 1));
        assertThat(Metadata.EMPTY.get(TRACE)).isNull();
    }

    @Test
    void bytesAreNoText() {
        assertThat(Metadata.EMPTY.with(PROOF, Bytes.of((byte) 1)).get(MetadataKey.text("proof")))
                .isNull();
    }

    @Test
    void namesAreChecked() {
        assertThatThrownBy(() -> MetadataKey.text("Trace"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 'Trace'");
    }
}
