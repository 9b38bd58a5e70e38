/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;

/** What is wrong with an enum. */
public sealed interface EnumProblem extends Problem {
    /**
     * One number for two members.
     *
     * @param number which
     * @param again the second
     * @param first the first
     */
    record DuplicateNumber(int number, Span again, Span first) implements EnumProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            again,
                            "RPC0401",
                            Severity.unlessThrift(again),
                            "`%s` has the number %d of another member".formatted(again.text(), number))
                    .label(first, "first used here")
                    .help("readers cannot tell the two apart: give `%s` a number of its own".formatted(again.text()));
        }
    }

    /**
     * One name for two members.
     *
     * @param again the second
     * @param first the first
     */
    record DuplicateMember(Span again, Span first) implements EnumProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(again, "RPC0402", "the member `%s` is there twice".formatted(again.text()))
                    .label(first, "first defined here");
        }
    }

    /**
     * A number that 32 bits do not hold.
     *
     * @param number which
     * @param span where
     */
    record NumberOutOfRange(long number, Span span) implements EnumProblem {
        @Override
        public Diagnostic diagnostic() {
            String message = "the number %d does not fit into 32 bits".formatted(number);
            return Diagnostic.at(span, "RPC0403", Severity.unlessThrift(span), message)
                    .help("numbers of members lie between -2147483648 and 2147483647");
        }
    }

    /**
     * An enum that has no value.
     *
     * @param span its name
     */
    record NoMembers(Span span) implements EnumProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            span,
                            "RPC0404",
                            Severity.unlessThrift(span),
                            "the enum `%s` has no members".formatted(span.text()))
                    .help("give it one, such as `UNKNOWN = 0`");
        }
    }
}
