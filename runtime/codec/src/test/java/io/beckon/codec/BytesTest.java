/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void areEqualWhenTheyAreTheSameBytes() {
        assertThat(Bytes.of((byte) 1, (byte) 2)).isEqualTo(Bytes.of((byte) 1, (byte) 2));
        assertThat(Bytes.of((byte) 1, (byte) 2)).hasSameHashCodeAs(Bytes.of((byte) 1, (byte) 2));
        assertThat(Bytes.of((byte) 1)).isNotEqualTo(Bytes.of((byte) 2)).isNotEqualTo(new byte[] {1});
        assertThat(Bytes.of()).isSameAs(Bytes.EMPTY);
    }

    @Test
    void areOrderedAsUnsignedBytes() {
        assertThat(Bytes.of((byte) 0x7F)).isLessThan(Bytes.of((byte) 0x80));
        assertThat(Bytes.of((byte) 1)).isLessThan(Bytes.of((byte) 1, (byte) 0));
        assertThat(Bytes.of((byte) 1)).isEqualByComparingTo(Bytes.of((byte) 1));
    }

    @Test
    void neverChange() {
        byte[] given = {1, 2};
        Bytes bytes = Bytes.of(given);
        given[0] = 9;
        bytes.toByteArray()[1] = 9;
        assertThat(bytes).isEqualTo(Bytes.of((byte) 1, (byte) 2));
        assertThatThrownBy(() -> bytes.asByteBuffer().put((byte) 9)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void giveAccessToEach() {
        Bytes bytes = Bytes.utf8("é");
        assertThat(bytes.size()).isEqualTo(2);
        assertThat(bytes.get(1)).isEqualTo((byte) 0xA9);
        assertThat(bytes.asByteBuffer().remaining()).isEqualTo(2);
        assertThatThrownBy(() -> bytes.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void showTheirCountAndTheirFirst() {
        assertThat(Bytes.EMPTY).hasToString("Bytes[0]");
        assertThat(Bytes.of((byte) 0xC0, (byte) 1)).hasToString("Bytes[2: c0 01]");
        assertThat(Bytes.of(new byte[16])).hasToString("Bytes[16:" + " 00".repeat(16) + "]");
        assertThat(Bytes.of(new byte[17])).hasToString("Bytes[17:" + " 00".repeat(16) + " ...]");
    }
}
