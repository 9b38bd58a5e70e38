/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts for people say the same as records do, until it would be too much. */
class ShownTest {
    private record Inner(Object held) {
        @Override
        public String toString() {
            return Fields.text("Inner", "held", held);
        }
    }

    @Test
    void likeRecords() {
        assertThat(Fields.text("A", "a, b, c", 1, null, List.of("x", Map.of(1, 2))))
                .isEqualTo("A[a=1, b=null, c=[x, {1=2}]]");
        assertThat(Fields.text("A", "")).isEqualTo("A[]");
        assertThat(Fields.text("", "a, b", 1, 2)).isEqualTo("a=1, b=2");
        assertThat(Fields.text("A", "held", new Inner(new Inner("x")))).isEqualTo("A[held=Inner[held=Inner[held=x]]]");
    }

    @Test
    void whatIsMaskedIsNotAskedFor() {
        assertThat(Fields.text("A", "a, b=***, c", 1, 3)).isEqualTo("A[a=1, b=***, c=3]");
        FieldValues value = () -> new Object[] {1, "secret", 3};
        assertThat(Fields.text("A", "a, b=***, c", value)).isEqualTo("A[a=1, b=***, c=3]");
    }

    @Test
    void longTextsAndContainersAreCut() {
        assertThat(Fields.text("A", "a", "x".repeat(300)))
                .isEqualTo("A[a=" + "x".repeat(256) + "... (300 characters)]");
        assertThat(Fields.text("A", "a", "x" + "\ud83d\ude00".repeat(200))).contains("\ude00... (401 characters)");
        assertThat(Fields.text("A", "a", Collections.nCopies(1000, 1))).endsWith("1, 1, ... (1000 in all)]]");
        assertThat(Fields.text("A", "a", Bytes.of(new byte[1000]))).contains("Bytes[1000: ");
    }

    @Test
    void theWholeIsBounded() {
        Object value = "x".repeat(200);
        for (int i = 0; i < 20; i++) {
            value = new Inner(Collections.nCopies(100, value));
            assertThat(value.toString()).hasSizeLessThan(10_000);
        }
        assertThat(value.toString()).contains("[...]");
        // What was shown within leaves nothing behind.
        assertThat(Fields.text("A", "a", 1)).isEqualTo("A[a=1]");
    }

    @Test
    void whatIsShownMayThrow() {
        Object broken = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException();
            }
        };
        try {
            Fields.text("A", "a", broken);
        } catch (IllegalStateException e) {
            assertThat(Fields.text("A", "a", "x".repeat(256))).hasSize(261);
            return;
        }
        throw new AssertionError("shown");
    }
}
