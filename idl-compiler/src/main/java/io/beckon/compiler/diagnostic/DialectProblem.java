/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;

/** What one of the two dialects does not know. */
public sealed interface DialectProblem extends Problem {
    /**
     * Something of Thrift's past in an {@code .rpc} file.
     *
     * @param what it is called
     * @param advice what to do instead
     * @param span where
     */
    record OldInRpc(String what, String advice, Span span) implements DialectProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0701", "%s is not of this language, only of .thrift".formatted(what))
                    .help(advice);
        }
    }

    /**
     * A stream in a {@code .thrift} file.
     *
     * @param span the name of the method
     */
    record StreamInThrift(Span span) implements DialectProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0702", "`%s` streams, which Apache Thrift cannot".formatted(span.text()))
                    .help("move the service to an .rpc file; it can include this one");
        }
    }

    /**
     * Something reserved in a {@code .thrift} file.
     *
     * @param span what
     */
    record ReservedInThrift(Span span) implements DialectProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0704", "Apache Thrift does not know `reserved`")
                    .help("move the definition to an .rpc file, or make it a comment");
        }
    }

    /**
     * A type that only {@code .rpc} has, in a {@code .thrift} file.
     *
     * @param span its name
     */
    record TypeOfRpc(Span span) implements DialectProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(
                            span,
                            "RPC0703",
                            "`%s` is a type of .rpc files, which Apache Thrift lacks".formatted(span.text()))
                    .help("move the definition to an .rpc file; it can include this one");
        }
    }
}
