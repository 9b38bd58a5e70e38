/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;
import java.util.Collection;
import java.util.List;

/** What is wrong with the annotations that the language gives a meaning. */
public sealed interface AnnotationProblem extends Problem {
    /**
     * An annotation that is probably a known one, misspelt.
     *
     * @param name as written
     * @param known the annotations that have a meaning
     * @param span where
     */
    record Misspelt(String name, Collection<String> known, Span span) implements AnnotationProblem {
        /** {@return whether a name is so close to just one of the known that it is worth asking} */
        public static boolean isLikely(String name, Collection<String> known) {
            return Words.didYouMean(name, known) != null;
        }

        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            span, "RPC1001", Severity.WARNING, "the annotation `%s` has no meaning".formatted(name))
                    .help(Words.didYouMean(name, known));
        }
    }

    /**
     * A known annotation at something else.
     *
     * @param name which
     * @param place what it stands at, in words
     * @param places what it may stand at, in words
     * @param span where
     */
    record Misplaced(String name, String place, List<String> places, Span span) implements AnnotationProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC1002", "`%s` cannot stand at %s".formatted(name, place))
                    .help("it belongs to " + Words.or(places));
        }
    }

    /**
     * A known annotation at a field or parameter of a type that it says nothing about.
     *
     * @param name which
     * @param types what it is for, in words
     * @param type what it stands at
     * @param span where
     */
    record WrongType(String name, String types, String type, Span span) implements AnnotationProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC1003", "`%s` is for %s, not for `%s`".formatted(name, types, type));
        }
    }

    /**
     * A value that a known annotation does not take.
     *
     * @param name which
     * @param due what it takes, in words
     * @param span the value, or the annotation's name if there is none
     */
    record WrongValue(String name, String due, Span span) implements AnnotationProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC1004", "`%s` takes %s".formatted(name, due));
        }
    }

    /**
     * A known annotation that stands there twice.
     *
     * @param again the second
     * @param first the first
     */
    record Twice(Span again, Span first) implements AnnotationProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(again, "RPC1005", "`%s` is said twice".formatted(again.text()))
                    .label(first, "first said here")
                    .help("remove one of them");
        }
    }

    /**
     * Two annotations of a method that cannot both be true.
     *
     * @param once the one that says at most once
     * @param other the one that says as often as you like
     */
    record Contradiction(Span once, Span other) implements AnnotationProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(
                            once, "RPC1006", "`once` forbids to repeat a call, `%s` allows it".formatted(other.text()))
                    .label(other, "said here")
                    .help("remove one of them");
        }
    }

    /**
     * A method that cannot promise to run at most once, because no answer tells that it ran.
     *
     * @param method what it does, such as {@code is oneway}
     * @param span the annotation
     */
    record OnceWithoutAnswer(String method, Span span) implements AnnotationProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC1007", "`once` is for calls with one answer; this method " + method)
                    .help("remove `once`");
        }
    }

    /**
     * Bounds that no number meets.
     *
     * @param max the upper one
     * @param min the lower one
     */
    record EmptyBounds(Span max, Span min) implements AnnotationProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(max, "RPC1008", "nothing lies between `min` and `max`")
                    .label(min, "the lower bound")
                    .help("write the smaller number for `min`");
        }
    }

    /**
     * A pattern that is none, or that cannot be matched in linear time.
     *
     * @param reason why
     * @param span where
     */
    record WrongPattern(String reason, Span span) implements AnnotationProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC1009", "this pattern cannot be used: " + reason)
                    .help(
                            "patterns are those of java.util.regex without back-references, look-around, atomic groups and "
                                    + "possessive quantifiers");
        }
    }
}
