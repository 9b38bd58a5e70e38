/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;
import java.util.List;

/** What is wrong with services and methods. */
public sealed interface ServiceProblem extends Problem {
    /**
     * Services that extend each other.
     *
     * @param circle the names in their order
     */
    record ServiceCycle(List<Span> circle) implements ServiceProblem {
        @Override
        public Diagnostic diagnostic() {
            return Circles.show(
                    Diagnostic.error(
                            circle.get(0),
                            "RPC0601",
                            "`%s` extends itself".formatted(circle.get(0).text())),
                    circle,
                    "which extends this");
        }
    }

    /**
     * One name for two methods of a service.
     *
     * @param again the second
     * @param first the first
     */
    record DuplicateMethod(Span again, Span first) implements ServiceProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(again, "RPC0602", "the method `%s` is there twice".formatted(again.text()))
                    .label(first, "first defined here")
                    .help("there is no overloading on the wire: rename one of them");
        }
    }

    /**
     * A method that a parent service has too.
     *
     * @param again the child's
     * @param first the parent's
     */
    record MethodRedefined(Span again, Span first) implements ServiceProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            again,
                            "RPC0603",
                            Severity.unlessThrift(again),
                            "a parent service has a method `%s`".formatted(again.text()))
                    .label(first, "defined here")
                    .help("rename one of them");
        }
    }

    /**
     * Something in {@code throws} that is no exception.
     *
     * @param type what it is
     * @param span the name that it is given there
     */
    record NotAnException(String type, Span span) implements ServiceProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0604", "`%s` is not an exception".formatted(type))
                    .help("a method throws only what is defined with `exception`");
        }
    }

    /**
     * A oneway method that returns something.
     *
     * @param span the method's name
     */
    record OnewayResult(Span span) implements ServiceProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            span,
                            "RPC0605",
                            Severity.unlessThrift(span),
                            "`%s` is oneway and returns something that nobody will get".formatted(span.text()))
                    .help("write `void`, or remove `oneway`");
        }
    }

    /**
     * A oneway method that throws something.
     *
     * @param span the method's name
     */
    record OnewayThrows(Span span) implements ServiceProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(
                            span, "RPC0606", "`%s` is oneway: nobody hears what it throws".formatted(span.text()))
                    .help("remove `throws`, or `oneway`");
        }
    }

    /**
     * A method that takes two streams.
     *
     * @param again the second parameter
     * @param first the first
     */
    record SecondStream(Span again, Span first) implements ServiceProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(again, "RPC0607", "a method takes at most one stream")
                    .label(first, "the first is here")
                    .help("make it one stream of a union of both");
        }
    }

    /**
     * A oneway method with a stream.
     *
     * @param span the method's name
     */
    record OnewayStream(Span span) implements ServiceProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0608", "`%s` is oneway and cannot stream".formatted(span.text()))
                    .help("remove `oneway`: a stream needs an answer, to pace it");
        }
    }
}
