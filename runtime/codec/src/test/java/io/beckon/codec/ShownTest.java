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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts for people say the same as records do, until it would be too much. */
class ShownTest {
    private record Inner(Object held) {
        @Override
        public String toString() {
            return Fields.text("Inner", "held", held);
        }
    }

    /** Fields that are declared in another order than they travel in. */
    private record Secret(int a, String b, @Nullable List<String> c) {
        static final Codec<Secret> CODEC = new StructCodec<Secret>(3, 1) {
            private static final Codec<List<String>> C = Codecs.list(Codecs.STRING);

            @Override
            protected void describe(StructSchema schema) {
                schema.struct("x.A", "7 a, 3 b, 1 c?", Codecs.I32, Codecs.STRING, C)
                        .annotation("b", "sensitive", "");
            }

            @Override
            protected void writeFields(Secret value, ValueWriter out) {
                C.writeOptional(1, value.c, out);
                out.string(3, value.b);
                out.i32(7, value.a);
            }

            @Override
            protected Secret readFields(ValueReader in) {
                throw new UnsupportedOperationException();
            }
        };
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
        Secret value = new Secret(1, "secret", null);
        assertThat(Fields.text(value, Secret.CODEC)).isEqualTo("A[a=1, b=***, c=null]");
        assertThat(Fields.text("B", "a_, b_=***, c_", value, Secret.CODEC)).isEqualTo("B[a_=1, b_=***, c_=null]");
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
