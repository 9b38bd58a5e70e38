/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.source.Span;
import java.util.List;

/** A value as written: what it means depends on the type that it is for. */
public sealed interface ValueExpression {
    /** {@return where it stands} */
    Span span();

    /**
     * A whole number.
     *
     * @param number which
     * @param span where
     */
    record OfInteger(long number, Span span) implements ValueExpression {}

    /**
     * A number with a point or an exponent.
     *
     * @param number which
     * @param span where
     */
    record OfDouble(double number, Span span) implements ValueExpression {}

    /**
     * A text in quotes.
     *
     * @param text unescaped
     * @param span where, quotes included
     */
    record OfText(String text, Span span) implements ValueExpression {}

    /**
     * {@code true}, {@code false}, a constant or an enum's member.
     *
     * @param name which
     */
    record OfName(Name name) implements ValueExpression {
        @Override
        public Span span() {
            return name.span();
        }
    }

    /**
     * {@code [a, b]}.
     *
     * @param elements in the order written
     * @param span where
     */
    record OfList(List<ValueExpression> elements, Span span) implements ValueExpression {}

    /**
     * {@code {a: b}}.
     *
     * @param entries in the order written
     * @param span where
     */
    record OfMap(List<Entry> entries, Span span) implements ValueExpression {}

    /**
     * One entry of a map.
     *
     * @param key from what
     * @param value to what
     */
    record Entry(ValueExpression key, ValueExpression value) {}
}
