/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Values that do not fit their types. */
public sealed interface ValueProblem extends Problem {
    /**
     * A value of another kind.
     *
     * @param due what is due, in words
     * @param found what it is, in words
     * @param span where
     * @param definition the constant that it names, or null
     */
    record WrongValue(
            String due, String found, Span span, @Nullable Span definition) implements ValueProblem {
        @Override
        public Diagnostic diagnostic() {
            Diagnostic diagnostic = Diagnostic.error(span, "RPC0501", "expected %s, found %s".formatted(due, found));
            return definition == null ? diagnostic : diagnostic.label(definition, "defined here");
        }
    }

    /**
     * A text that the type cannot be read from.
     *
     * @param type its name
     * @param example a text that it can be read from
     * @param span where
     */
    record MalformedText(String type, String example, Span span) implements ValueProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0508", "this text is no `%s`".formatted(type))
                    .help("write it like %s".formatted(example));
        }
    }

    /**
     * A number that the type does not hold.
     *
     * @param due the type
     * @param range what it holds, in words
     * @param used the value that {@code .thrift} files get
     * @param span where
     */
    record OutOfRange(String due, String range, String used, Span span) implements ValueProblem {
        @Override
        public Diagnostic diagnostic() {
            Diagnostic diagnostic = Diagnostic.at(
                    span, "RPC0502", Severity.unlessThrift(span), "this value does not fit into `%s`".formatted(due));
            return diagnostic.severity() == Severity.ERROR
                    ? diagnostic.help("`%s` holds %s".formatted(due, range))
                    : diagnostic.note("it becomes %s, as in Apache Thrift".formatted(used));
        }
    }

    /**
     * A struct's value gives a field that the struct does not have.
     *
     * @param struct its name
     * @param field as written
     * @param known the struct's fields
     * @param span where
     */
    record UnknownField(String struct, String field, Collection<String> known, Span span) implements ValueProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0503", "`%s` has no field `%s`".formatted(struct, field))
                    .help(Words.didYouMean(field, known));
        }
    }

    /**
     * A number that no member of the enum has.
     *
     * @param name the enum's
     * @param span where
     */
    record NotAMember(String name, Span span) implements ValueProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            span,
                            "RPC0504",
                            Severity.unlessThrift(span),
                            "no member of `%s` has the number %s".formatted(name, span.text()))
                    .help("name a member of `%s`".formatted(name));
        }
    }

    /**
     * A member of the enum that is due, behind the name of something else.
     *
     * @param enumName the enum that is due
     * @param member the member
     * @param span where it is used
     * @param definition where it is defined
     */
    record Misqualified(String enumName, String member, Span span, Span definition) implements ValueProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            span,
                            "RPC0509",
                            Severity.WARNING,
                            "this is no name of a member of `%s`; its `%s` is taken, as in Apache Thrift"
                                    .formatted(enumName, member))
                    .label(definition, "which is this")
                    .help("write `%s.%s`, behind the prefix of the include that defines `%1$s`, if one does"
                            .formatted(enumName, member));
        }
    }

    /**
     * A key that is given twice.
     *
     * @param span the second
     * @param first the first
     */
    record DuplicateKey(Span span, Span first) implements ValueProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(span, "RPC0505", Severity.unlessThrift(span), "this key is given twice")
                    .label(first, "first given here")
                    .help("the last value counts; remove the other");
        }
    }

    /**
     * A union's value that gives none or several of its fields.
     *
     * @param name the union's
     * @param given how many
     * @param span where
     */
    record NotOneOfUnion(String name, int given, Span span) implements ValueProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(
                    span, "RPC0506", "a value of the union `%s` gives one field, not %d".formatted(name, given));
        }
    }

    /**
     * A value that grows beyond reason when its constants are followed.
     *
     * @param levels how many constants deep it may be
     * @param parts how many values it may hold
     * @param span where
     */
    record ValueTooLarge(int levels, int parts, Span span) implements ValueProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0507", "this value is too large once its constants are followed")
                    .note("the limits are %d constants deep and %d values".formatted(levels, parts));
        }
    }
}
