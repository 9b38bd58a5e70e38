/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.json;

import io.beckon.codec.Bytes;
import io.beckon.codec.schema.BaseType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Values of base types as texts: as JSON's strings, and as the names of maps' members. */
final class BaseText {
    /** What the codec of decimals takes, which reads no text. */
    private static final int LARGEST_SCALE = 10_000;

    private static final int LONGEST_DECIMAL = 400;

    private BaseText() {}

    static String of(BaseType type, Object value) {
        return type == BaseType.BINARY ? base64((Bytes) value) : value.toString();
    }

    /**
     * {@return the value that a text is}
     *
     * @throws IllegalArgumentException if it is none; the message continues "a string that"
     */
    static Object parse(BaseType type, String text) {
        try {
            return switch (type) {
                case BOOL -> bool(text);
                case I8 -> Byte.valueOf(integer(text));
                case I16 -> Short.valueOf(integer(text));
                case I32 -> Integer.valueOf(integer(text));
                case I64 -> Long.valueOf(integer(text));
                case DOUBLE -> number(text);
                case STRING -> text;
                case BINARY -> binary(text);
                case UUID -> uuid(text);
                case TIMESTAMP -> Instant.parse(text);
                case DURATION -> Duration.parse(text);
                case DATE -> LocalDate.parse(text);
                case DECIMAL -> decimal(text);
            };
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("is no " + type + form(type), e);
        }
    }

    private static String form(BaseType type) {
        return switch (type) {
            case BINARY -> " (base64)";
            case TIMESTAMP -> " (as in 2026-01-31T12:00:00Z)";
            case DURATION -> " (as in PT1.5S)";
            case DATE -> " (as in 2026-01-31)";
            case DECIMAL -> " (at most " + LONGEST_DECIMAL + " characters, scale at most " + LARGEST_SCALE + ")";
            case DOUBLE -> " (a number, NaN, Infinity or -Infinity)";
            default -> "";
        };
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /** Java's parsers also take a plus, digits of all scripts and zeros in front. */
    private static String integer(String text) {
        if (!text.matches("-?(0|[1-9][0-9]{0,18})")) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static double number(String text) {
        if (text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity")) {
            return Double.parseDouble(text);
        }
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new IllegalArgumentException();
        }
        return finite(Double.parseDouble(text));
    }

    /** {@return the number, unless it is beyond a double's range} */
    static double finite(double number) {
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException("is beyond the range of a double");
        }
        return number;
    }

    static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_DECIMAL || !text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,6})?")) {
            throw new IllegalArgumentException();
        }
        BigDecimal decimal = new BigDecimal(text);
        if (Math.abs((long) decimal.scale()) > LARGEST_SCALE) {
            throw new IllegalArgumentException();
        }
        return decimal;
    }

    private static String base64(Bytes bytes) {
        ByteBuffer encoded = Base64.getEncoder().encode(bytes.asByteBuffer());
        return new String(encoded.array(), 0, encoded.limit(), StandardCharsets.ISO_8859_1);
    }

    private static Bytes binary(String text) {
        return Bytes.of(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
    }

    /** Java's parser also takes shorter groups of digits. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException();
        }
        return uuid;
    }
}
