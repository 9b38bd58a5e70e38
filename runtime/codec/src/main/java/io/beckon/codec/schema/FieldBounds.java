/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a schema holds the values of a field to. Annotations of these names are bounds in {@code .rpc} files and free text in
 * {@code .thrift} files, so tools look here for what holds, and not among the annotations.
 *
 * @param min a decimal number, the least that there may be, or null
 * @param max a decimal number, the most that there may be, or null
 * @param size how many characters (Unicode code points), bytes, elements or entries: {@code "5"}, {@code "1..10"} or {@code "1.."}; or null
 * @param pattern a regular expression of RE2 for the whole of a text, or null
 */
public record FieldBounds(
        @Nullable String min,
        @Nullable String max,
        @Nullable String size,
        @Nullable String pattern) {
    /** Any value. */
    public static final FieldBounds NONE = new FieldBounds(null, null, null, null);

    private static final Pattern SIZES = Pattern.compile("\\d{1,9}+(\\.\\.(\\d{1,9}+)?)?");

    /** @throws IllegalArgumentException if a number or size is none */
    public FieldBounds {
        number("min", min);
        number("max", max);
        if (size != null && !SIZES.matcher(size).matches()) {
            throw new IllegalArgumentException("size is \"" + size + "\", where \"5\", \"1..10\" or \"1..\" is meant");
        }
    }

    /**
     * {@return these and one more}
     *
     * @param name min, max, size or pattern
     * @throws IllegalArgumentException if there is no such bound, or the value is none
     */
    public FieldBounds with(String name, String value) {
        return switch (name) {
            case "min" -> new FieldBounds(value, max, size, pattern);
            case "max" -> new FieldBounds(min, value, size, pattern);
            case "size" -> new FieldBounds(min, max, value, pattern);
            case "pattern" -> new FieldBounds(min, max, size, value);
            default -> throw new IllegalArgumentException(name + " is no bound; min, max, size and pattern are");
        };
    }

    private static void number(String name, @Nullable String text) {
        if (text != null) {
            try {
                new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(name + " is \"" + text + "\", which is no number", e);
            }
        }
    }
}
