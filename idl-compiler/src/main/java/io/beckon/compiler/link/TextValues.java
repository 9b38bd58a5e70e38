/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ValueProblem;
import io.beckon.compiler.model.Texts;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import io.beckon.compiler.syntax.ValueExpression;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of base types that are written as texts. */
final class TextValues {
    private static final String UUID_DIGITS = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final Pattern UUID_FORM = Pattern.compile(UUID_DIGITS + "|\\{" + UUID_DIGITS + "\\}");

    private TextValues() {}

    /** {@return the value of a text, {@link Value.Invalid} if it is malformed, or null for types that are not written so} */
    static @Nullable Value of(Type.Base type, ValueExpression.OfText text, Diagnostics diagnostics) {
        if (type == Type.Base.STRING || type == Type.Base.BINARY) {
            return new Value.OfString(text.text());
        }
        String example = example(type);
        if (example == null) {
            return null;
        }
        Value value = parsed(type, text.text());
        if (value == null) {
            diagnostics.report(new ValueProblem.MalformedText(TypeNames.of(type), example, text.span()));
        }
        return value == null ? new Value.Invalid() : value;
    }

    /** {@return how a value of a type looks that is read from a text, or null for other types} */
    static @Nullable String example(Type.Base type) {
        return switch (type) {
            case UUID -> "\"01234567-89ab-cdef-0123-456789abcdef\"";
            case TIMESTAMP -> "\"2026-01-31T12:00:00Z\"";
            case DURATION -> "\"500ms\", \"2s\", \"5m\", \"1h\" or \"PT2.5S\"";
            case DATE -> "\"2026-01-31\"";
            case DECIMAL -> "\"12.50\", with some 300 digits and a scale of 10000 at most";
            default -> null;
        };
    }

    private static @Nullable Value parsed(Type.Base type, String text) {
        return switch (type) {
            case UUID -> uuid(text);
            case TIMESTAMP -> timestamp(text);
            case DURATION -> duration(text);
            case DATE -> date(text);
            default -> decimal(text);
        };
    }

    /** Apache Thrift takes braces around it, as Windows writes it. */
    private static @Nullable Value uuid(String text) {
        return UUID_FORM.matcher(text).matches()
                ? new Value.OfUuid(UUID.fromString(text.replace("{", "").replace("}", "")))
                : null;
    }

    private static @Nullable Value timestamp(String text) {
        try {
            return new Value.OfTimestamp(Instant.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Value duration(String text) {
        Duration duration = Texts.duration(text);
        return duration == null ? null : new Value.OfDuration(duration);
    }

    private static @Nullable Value date(String text) {
        try {
            return new Value.OfDate(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Value decimal(String text) {
        BigDecimal decimal = Texts.decimal(text);
        return decimal == null ? null : new Value.OfDecimal(decimal);
    }
}
