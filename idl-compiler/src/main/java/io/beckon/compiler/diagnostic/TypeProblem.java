/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;

/** Types that cannot be. */
public sealed interface TypeProblem extends Problem {
    /**
     * A type that grows beyond reason when its typedefs are followed.
     *
     * @param levels how deep it may be
     * @param parts how many types it may hold
     * @param span where
     */
    record TypeTooLarge(int levels, int parts, Span span) implements TypeProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0251", "this type is too large once its typedefs are followed")
                    .note("the limits are %d levels and %d parts".formatted(levels, parts))
                    .help("put a struct in between");
        }
    }

    /**
     * A key of a map or an element of a set that is more than one plain value.
     *
     * @param place {@code map's key} or {@code set's element}
     * @param found what it is, in words
     * @param span the name of the field, constant, typedef or method
     */
    record NotAKey(String place, String found, Span span) implements TypeProblem {
        @Override
        public Diagnostic diagnostic() {
            String message = "a %s is a base type or an enum, not %s".formatted(place, found);
            return Diagnostic.error(span, "RPC0253", message)
                    .note("peers could choose keys that a hash table takes forever to look up")
                    .help("use a list; for a map, one of structs that hold key and value");
        }
    }

    /**
     * A stream inside something.
     *
     * @param span the name of the field, constant or typedef
     */
    record MisplacedStream(Span span) implements TypeProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0252", "`%s` cannot hold a stream".formatted(span.text()))
                    .help("a stream is a parameter or the result of a method; for values at rest there is `list`");
        }
    }
}
