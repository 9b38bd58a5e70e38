/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.model.Texts;
import io.beckon.compiler.model.Type;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which types {@code min}, {@code max} and {@code size} can bound, and what they can say. */
final class BoundedTypes {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(\\.\\.([0-9]{1,9})?)?");

    private BoundedTypes() {}

    /** {@return whether values of a type are numbers} */
    static boolean hasNumbers(Type type) {
        return type == Type.Base.DOUBLE || type == Type.Base.DECIMAL || bits(type) > 0;
    }

    /** {@return the number in a text, or null if it is none that the type holds} */
    static @Nullable BigDecimal number(Type type, @Nullable String text) {
        BigDecimal number = text == null ? null : Texts.decimal(text);
        if (text == null || number == null) {
            return null;
        }
        int bits = bits(type);
        if (bits > 0) {
            boolean fits =
                    WHOLE.matcher(text).matches() && number.toBigInteger().bitLength() < bits;
            return fits ? number : null;
        }
        boolean fits = type == Type.Base.DECIMAL || type == Type.Base.DOUBLE && Double.isFinite(number.doubleValue());
        return fits ? number : null;
    }

    private static int bits(Type type) {
        return type instanceof Type.Base base
                ? switch (base) {
                    case I8 -> 8;
                    case I16 -> 16;
                    case I32 -> 32;
                    case I64 -> 64;
                    default -> 0;
                }
                : 0;
    }

    /** {@return whether values of a type have a length} */
    static boolean hasSize(Type type) {
        return type == Type.Base.STRING
                || type == Type.Base.BINARY
                || type instanceof Type.ListOf
                || type instanceof Type.SetOf
                || type instanceof Type.MapOf;
    }

    /** {@return whether a text is one size, a range or an open range: {@code 5}, {@code 1..10}, {@code 1..}} */
    static boolean isSize(@Nullable String text) {
        Matcher matcher = SIZE.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return false;
        }
        String last = matcher.group(3);
        return last == null || Integer.parseInt(matcher.group(1)) <= Integer.parseInt(last);
    }
}
