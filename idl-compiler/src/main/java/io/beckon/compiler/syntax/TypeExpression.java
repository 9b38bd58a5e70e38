/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.source.Span;

/** A type as written. */
public sealed interface TypeExpression {
    /** {@return where it stands} */
    Span span();

    /**
     * A name: of a base type, of a definition, or of nothing.
     *
     * @param name which
     */
    record Named(Name name) implements TypeExpression {
        @Override
        public Span span() {
            return name.span();
        }
    }

    /**
     * {@code list<element>}.
     *
     * @param element of what
     * @param span where
     */
    record ListOf(TypeExpression element, Span span) implements TypeExpression {}

    /**
     * {@code set<element>}.
     *
     * @param element of what
     * @param span where
     */
    record SetOf(TypeExpression element, Span span) implements TypeExpression {}

    /**
     * {@code map<key, value>}.
     *
     * @param key from what
     * @param value to what
     * @param span where
     */
    record MapOf(TypeExpression key, TypeExpression value, Span span) implements TypeExpression {}

    /**
     * {@code stream<item>}.
     *
     * @param item of what
     * @param span where
     */
    record StreamOf(TypeExpression item, Span span) implements TypeExpression {}
}
