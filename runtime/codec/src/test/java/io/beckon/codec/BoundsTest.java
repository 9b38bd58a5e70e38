/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a schema asks of values. */
class BoundsTest {
    @Test
    void numbers() {
        holds(() -> Bounds.atLeast(1, 1, "A.a"));
        fails("A.a: must be >= 1", () -> Bounds.atLeast(0, 1, "A.a"));
        fails("A.a: must be <= 1", () -> Bounds.atMost(2, 1, "A.a"));
        holds(() -> Bounds.atMost(0.5, 0.5, "A.a"));
        fails("A.a: must be <= 0.5", () -> Bounds.atMost(Double.NaN, 0.5, "A.a"));
        fails("A.a: must be >= 0.5", () -> Bounds.atLeast(Double.NaN, 0.5, "A.a"));
        holds(() -> Bounds.atLeast((Integer) null, "1", "A.a"));
        holds(() -> Bounds.atLeast(Long.valueOf(1), "1", "A.a"));
        fails("A.a: must be >= 1", () -> Bounds.atLeast(Byte.valueOf((byte) 0), "1", "A.a"));
        fails(
                "A.a: must be <= 9007199254740993",
                () -> Bounds.atMost(Long.valueOf(9007199254740994L), "9007199254740993", "A.a"));
        fails("A.a: must be >= 0", () -> Bounds.atLeast(Double.valueOf(Double.NaN), "0", "A.a"));
        holds(() -> Bounds.atLeast(Double.valueOf(-0.0), "0", "A.a"));
        holds(() -> Bounds.atMost(new BigDecimal("1.10"), "1.1", "A.a"));
        fails("A.a: must be <= 1.1", () -> Bounds.atMost(new BigDecimal("1.101"), "1.1", "A.a"));
    }

    @Test
    void sizes() {
        holds(() -> Bounds.size(null, 1, "A.a"));
        holds(() -> Bounds.size("\ud83d\ude00", 1, 1, "A.a"));
        fails("A.a: must have the size 1.., and has 0", () -> Bounds.size("", 1, "A.a"));
        fails("A.a: must have the size 2, and has 1", () -> Bounds.size(Bytes.of((byte) 1), 2, 2, "A.a"));
        fails("A.a: must have the size 1..2, and has 3", () -> Bounds.size(List.of(1, 2, 3), 1, 2, "A.a"));
        fails("A.a: must have the size 1..2, and has 0", () -> Bounds.size(Set.of(), 1, 2, "A.a"));
        fails("A.a: must have the size 0, and has 1", () -> Bounds.size(Map.of(1, 1), 0, 0, "A.a"));
    }

    @Test
    void patterns() {
        holds(() -> Bounds.matches(null, "a+", "A.a"));
        holds(() -> Bounds.matches("aa", "a+", "A.a"));
        fails("A.a: must match a+", () -> Bounds.matches("aab", "a+", "A.a"));
    }

    /** A matcher that goes back would take longer than the universe has been there. */
    @Test
    @Timeout(30)
    void patternsTakeLinearTime() {
        String hostile = "a".repeat(20_000) + "!";
        String pattern = "(a|a?)+(a*)*$";
        fails("A.a: must match " + pattern, () -> Bounds.matches(hostile, pattern, "A.a"));
    }

    private static void holds(ThrowingCallable check) {
        assertThatNoException().isThrownBy(check);
    }

    private static void fails(String message, ThrowingCallable check) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(check)
                .withMessage(message)
                .satisfies(e -> assertThat(e.path() + ": " + e.requirement()).isEqualTo(message));
    }
}
