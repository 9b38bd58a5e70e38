/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

/**
 * A type with every name resolved and every typedef followed to what it stands for. Annotations on types do not change what
 * a type is, and are kept with the declaration only.
 */
public sealed interface Type {
    /** A type of the language itself. */
    enum Base implements Type {
        BOOL,
        I8,
        I16,
        I32,
        I64,
        DOUBLE,
        STRING,
        BINARY,
        UUID,
        TIMESTAMP,
        DURATION,
        DATE,
        DECIMAL
    }

    /**
     * {@code list<element>}.
     *
     * @param element of what
     */
    record ListOf(Type element) implements Type {}

    /**
     * {@code set<element>}.
     *
     * @param element of what
     */
    record SetOf(Type element) implements Type {}

    /**
     * {@code map<key, value>}.
     *
     * @param key from what
     * @param value to what
     */
    record MapOf(Type key, Type value) implements Type {}

    /**
     * {@code stream<item>}, only as a method's result or parameter.
     *
     * @param item of what
     */
    record StreamOf(Type item) implements Type {}

    /**
     * A struct, union, exception or enum.
     *
     * @param key which
     */
    record Named(DefinitionKey key) implements Type {}

    /** What stands in for a type whose name was reported as unknown, so that later stages go on in silence. */
    record Unresolved() implements Type {}
}
