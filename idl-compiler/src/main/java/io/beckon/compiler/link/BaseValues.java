/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ValueProblem;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.ValueExpression;
import org.jspecify.annotations.Nullable;

/** Values of the language's own types. A number that does not fit is cut as Apache Thrift cuts it. */
final class BaseValues {
    private BaseValues() {}

    /** {@return the value that a written one has for a type, or null if it is of another kind} */
    static @Nullable Value of(Type.Base type, ValueExpression expression, Diagnostics diagnostics) {
        if (expression instanceof ValueExpression.OfText text) {
            return TextValues.of(type, text, diagnostics);
        }
        if (expression instanceof ValueExpression.OfInteger integer) {
            return ofInteger(type, integer, diagnostics);
        }
        if (expression instanceof ValueExpression.OfDouble number && type == Type.Base.DOUBLE) {
            if (Double.isInfinite(number.number())) {
                outOfRange(type, "infinite", number.span(), diagnostics);
            }
            return new Value.OfDouble(number.number());
        }
        return null;
    }

    private static @Nullable Value ofInteger(
            Type.Base type, ValueExpression.OfInteger integer, Diagnostics diagnostics) {
        long number = integer.number();
        return switch (type) {
            case BOOL -> bool(number, integer.span(), diagnostics);
            case I8 -> cut(type, number, (byte) number, integer.span(), diagnostics);
            case I16 -> cut(type, number, (short) number, integer.span(), diagnostics);
            case I32 -> cut(type, number, (int) number, integer.span(), diagnostics);
            case I64 -> new Value.OfInteger(number);
            case DOUBLE -> new Value.OfDouble(number);
            default -> null;
        };
    }

    private static Value bool(long number, Span span, Diagnostics diagnostics) {
        boolean value = number > 0;
        if (number != 0 && number != 1) {
            outOfRange(Type.Base.BOOL, String.valueOf(value), span, diagnostics);
        }
        return new Value.OfBool(value);
    }

    private static Value cut(Type.Base type, long written, long kept, Span span, Diagnostics diagnostics) {
        if (written != kept) {
            outOfRange(type, String.valueOf(kept), span, diagnostics);
        }
        return new Value.OfInteger(kept);
    }

    private static void outOfRange(Type.Base type, String used, Span span, Diagnostics diagnostics) {
        diagnostics.report(new ValueProblem.OutOfRange(TypeNames.of(type), range(type), used, span));
    }

    private static String range(Type.Base type) {
        return switch (type) {
            case BOOL -> "true and false";
            case I8 -> "-128 to 127";
            case I16 -> "-32768 to 32767";
            case I32 -> "-2147483648 to 2147483647";
            default -> "numbers up to about 1.8e308";
        };
    }
}
