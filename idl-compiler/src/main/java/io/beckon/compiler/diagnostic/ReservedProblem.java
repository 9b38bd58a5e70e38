/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;

/** What is wrong with what is reserved, and who uses it all the same. */
public sealed interface ReservedProblem extends Problem {
    /**
     * A range that ends before it begins.
     *
     * @param span where
     */
    record EmptyRange(Span span) implements ReservedProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0351", "`%s` reserves nothing".formatted(span.text()))
                    .help("write the smaller number first");
        }
    }

    /**
     * Something that is reserved already.
     *
     * @param again the second time, all or a part of it
     * @param first the first time
     */
    record ReservedTwice(Span again, Span first) implements ReservedProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(again, "RPC0352", "`%s` is reserved already".formatted(again.text()))
                    .label(first, "first reserved here")
                    .help("remove one of them");
        }
    }

    /**
     * A field or member with a reserved number.
     *
     * @param number which
     * @param span its name
     * @param reserved where it is reserved
     */
    record ReservedNumber(long number, Span span, Span reserved) implements ReservedProblem {
        @Override
        public Diagnostic diagnostic() {
            String message = "%d, the number of `%s`, is reserved".formatted(number, span.text());
            return Diagnostic.error(span, "RPC0353", message)
                    .label(reserved, "reserved here")
                    .help("it meant something else once: give `%s` a number of its own".formatted(span.text()));
        }
    }

    /**
     * A field or member with a reserved name.
     *
     * @param span the name
     * @param reserved where it is reserved
     */
    record ReservedName(Span span, Span reserved) implements ReservedProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0354", "the name `%s` is reserved".formatted(span.text()))
                    .label(reserved, "reserved here")
                    .help("it meant something else once: choose another name");
        }
    }
}
