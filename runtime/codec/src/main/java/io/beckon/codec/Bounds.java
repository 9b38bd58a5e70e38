/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema's {@code min}, {@code max}, {@code size} and {@code pattern} ask of a field. Each method throws an {@link
 * InvalidValueException} that names the field, given as {@code Type.field}, and never shows the value. A null passes: whether it may be
 * there is not asked here.
 */
public final class Bounds {
    /** As many as the loaded schemas have; replaced as a whole, and what a race forgets is compiled again. */
    private static volatile Map<String, Pattern> patterns = Map.of();

    private Bounds() {}

    /** Checks that an integer is no less than a bound. */
    public static void atLeast(long value, long least, String field) {
        check(value >= least, field, "must be >= ", least);
    }

    /** Checks that a double is no less than a bound, nor NaN. */
    public static void atLeast(double value, double least, String field) {
        check(value >= least, field, "must be >= ", least);
    }

    /** Checks that a number is no less than a bound, nor NaN. */
    public static void atLeast(@Nullable Number value, String least, String field) {
        check(value == null || !isNaN(value) && compare(value, least) >= 0, field, "must be >= ", least);
    }

    /** Checks that an integer is no more than a bound. */
    public static void atMost(long value, long most, String field) {
        check(value <= most, field, "must be <= ", most);
    }

    /** Checks that a double is no more than a bound, nor NaN. */
    public static void atMost(double value, double most, String field) {
        check(value <= most, field, "must be <= ", most);
    }

    /** Checks that a number is no more than a bound, nor NaN. */
    public static void atMost(@Nullable Number value, String most, String field) {
        check(value == null || !isNaN(value) && compare(value, most) <= 0, field, "must be <= ", most);
    }

    /** Checks that something has so many characters (Unicode code points), bytes, elements or entries, or more. */
    public static void size(@Nullable Object value, int least, String field) {
        size(value, least, Integer.MAX_VALUE, field);
    }

    /** Checks that something has so many characters (Unicode code points), bytes, elements or entries. */
    public static void size(@Nullable Object value, int least, int most, String field) {
        int size = value == null ? least : sizeOf(value);
        if (size < least || size > most) {
            String range = least == most ? "" + least : most == Integer.MAX_VALUE ? least + ".." : least + ".." + most;
            throw new InvalidValueException(field, "must have the size " + range + ", and has " + size);
        }
    }

    /** Checks that the whole of a text matches a regular expression, in time that grows with its length alone. */
    public static void matches(@Nullable String value, String pattern, String field) {
        check(value == null || compiled(pattern).matches(value), field, "must match ", pattern);
    }

    private static Pattern compiled(String pattern) {
        Pattern known = patterns.get(pattern);
        if (known == null) {
            known = Pattern.compile(pattern);
            Map<String, Pattern> more = new HashMap<>(patterns);
            more.put(pattern, known);
            patterns = more;
        }
        return known;
    }

    private static void check(boolean holds, String field, String requirement, Object bound) {
        if (!holds) {
            throw new InvalidValueException(field, requirement + bound);
        }
    }

    private static boolean isNaN(Number value) {
        return value instanceof Double number && number.isNaN();
    }

    private static int compare(Number value, String bound) {
        if (value instanceof Double number) {
            return Double.compare(number + 0.0, Double.parseDouble(bound));
        }
        return value instanceof BigDecimal decimal
                ? decimal.compareTo(new BigDecimal(bound))
                : Long.compare(value.longValue(), Long.parseLong(bound));
    }

    private static int sizeOf(Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        if (value instanceof Bytes bytes) {
            return bytes.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
    }
}
