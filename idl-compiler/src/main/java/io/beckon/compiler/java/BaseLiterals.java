/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes values of the language's own types as Java expressions. */
final class BaseLiterals {
    /** How many characters a literal has at most: three bytes each would still fit (JVMS 4.4.7). */
    static final int LONGEST = 20_000;

    private final JavaTypes types;

    BaseLiterals(JavaTypes types) {
        this.types = types;
    }

    /**
     * {@return an expression, or null for a value of another type}
     *
     * @param boxed whether it is for the class, and not for the primitive
     */
    @Nullable
    String of(Value value, Type type, boolean boxed) {
        if (value instanceof Value.OfBool bool) {
            return Boolean.toString(bool.value());
        }
        if (value instanceof Value.OfInteger integer) {
            return integer(integer.value(), type, boxed);
        }
        if (value instanceof Value.OfDouble number) {
            return floating(number.value());
        }
        if (value instanceof Value.OfString text) {
            String quoted = text(text.value());
            return type == Type.Base.BINARY
                    ? types.imports().use(RuntimeTypes.BYTES) + ".utf8(" + quoted + ")"
                    : quoted;
        }
        return made(value, type);
    }

    /** {@return an expression that makes a value for which Java has no literal, or null for other values} */
    private @Nullable String made(Value value, Type type) {
        if (value instanceof Value.OfUuid uuid) {
            return types.boxed(type) + ".fromString(\"" + uuid.value() + "\")";
        }
        if (value instanceof Value.OfTimestamp timestamp) {
            return types.boxed(type) + ".parse(\"" + timestamp.value() + "\")";
        }
        if (value instanceof Value.OfDuration duration) {
            return types.boxed(type) + ".ofSeconds" + seconds(duration.value());
        }
        if (value instanceof Value.OfDate date) {
            LocalDate day = date.value();
            return types.boxed(type) + ".of(" + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth()
                    + ")";
        }
        return value instanceof Value.OfDecimal decimal
                ? "new " + types.boxed(type) + "(\"" + decimal.value() + "\")"
                : null;
    }

    private static String seconds(Duration duration) {
        String nanos = duration.getNano() == 0 ? "" : ", " + duration.getNano();
        return "(" + duration.getSeconds() + "L" + nanos + ")";
    }

    private static String integer(long value, Type type, boolean boxed) {
        if (type == Type.Base.I64) {
            return value + "L";
        }
        // A cast where assignment to the primitive would do, but not to its class.
        String cast = type == Type.Base.I8 ? "(byte) " : type == Type.Base.I16 ? "(short) " : "";
        return (boxed ? cast : "") + value;
    }

    private String floating(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            String constant = Double.isNaN(value) ? "NaN" : value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
            return types.imports().use("java.lang.Double") + "." + constant;
        }
        return Double.toString(value);
    }

    /** {@return an expression for a text of any length} */
    private static String text(String text) {
        if (text.length() <= LONGEST) {
            return quoted(text);
        }
        StringBuilder pieces = new StringBuilder();
        for (int start = 0; start < text.length(); start += LONGEST) {
            String piece = text.substring(start, Math.min(start + LONGEST, text.length()));
            pieces.append(", ").append(quoted(piece));
        }
        return "String.join(\"\"" + pieces + ")";
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
