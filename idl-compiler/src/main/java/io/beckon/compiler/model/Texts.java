/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads durations, sizes and decimals from the texts that schemas give them as. */
public final class Texts {
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS);

    /** Fifteen digits of hours still fit into a duration. */
    private static final Pattern COUNT_AND_UNIT = Pattern.compile("(-?[0-9]{1,15})(ms|s|m|h)");

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,5})?");

    /** Reading digits takes quadratic time; what has more than these does not fit anyway, but for zeros. */
    private static final int LONGEST_DECIMAL = 400;

    /** What the runtime's codec of decimals takes: 128 bytes of two's complement, and a scale of either sign. */
    private static final int MOST_BITS = 128 * 8 - 1;

    private static final int LARGEST_SCALE = 10_000;

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(KiB|MiB|GiB)");

    private Texts() {}

    /** {@return how many bytes a text such as {@code 64KiB}, {@code 16MiB} or {@code 1GiB} says, or -1 if it says none} */
    public static long bytes(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            return -1;
        }
        int shift = 10 * (1 + "KMG".indexOf(matcher.group(2).charAt(0)));
        return Long.parseLong(matcher.group(1)) << shift;
    }

    /** {@return the duration in a text such as {@code 500ms}, {@code 2s}, {@code 5m}, {@code 1h} or {@code PT2.5S}, or null} */
    public static @Nullable Duration duration(String text) {
        Matcher matcher = COUNT_AND_UNIT.matcher(text);
        if (matcher.matches()) {
            return Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@return the decimal in a text such as {@code -12.50} or {@code 1e9}, or null if there is none or it is too large} */
    public static @Nullable BigDecimal decimal(String text) {
        if (text.length() > LONGEST_DECIMAL || !DECIMAL.matcher(text).matches()) {
            return null;
        }
        BigDecimal decimal = new BigDecimal(text);
        boolean fits = Math.abs((long) decimal.scale()) <= LARGEST_SCALE
                && decimal.unscaledValue().bitLength() <= MOST_BITS;
        return fits ? decimal : null;
    }
}
