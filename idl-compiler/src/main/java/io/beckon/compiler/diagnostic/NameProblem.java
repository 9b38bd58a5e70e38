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
import org.jspecify.annotations.Nullable;

/** Names that lead nowhere, in circles, or to two things. */
public sealed interface NameProblem extends Problem {
    /**
     * A name that no type has.
     *
     * @param name as written
     * @param known names of types that can be used there
     * @param span where it is used first
     */
    record UnknownType(String name, Collection<String> known, Span span) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0201", "there is no type `%s`".formatted(name))
                    .help(advice());
        }

        private String advice() {
            boolean otherCase = known.stream().anyMatch(name::equalsIgnoreCase);
            String foreign = otherCase ? null : ForeignWords.ofType(name, known);
            return foreign == null
                    ? Words.didYouMeanOr(name, known, "define it, or include the file that does")
                    : foreign;
        }
    }

    /**
     * A name that no constant and no member of an enum has.
     *
     * @param name as written
     * @param known names that can be used there
     * @param span where
     */
    record UnknownConstant(String name, Collection<String> known, Span span) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0202", "there is no constant or enum member `%s`".formatted(name))
                    .help(Words.didYouMeanOr(
                            name,
                            known,
                            "define it, or include the file that does; members are written `Enum.MEMBER`"));
        }
    }

    /**
     * A name that no service has.
     *
     * @param name as written
     * @param known names of services that can be used there
     * @param span where
     */
    record UnknownService(String name, Collection<String> known, Span span) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0203", "there is no service `%s`".formatted(name))
                    .help(Words.didYouMeanOr(name, known, "define it, or include the file that does"));
        }
    }

    /**
     * A name that begins with the prefix of no include.
     *
     * @param prefix what it begins with
     * @param name as written
     * @param known names that can be used there
     * @param neighbour a file beside this one that would have the prefix, or null
     * @param span where it is used first
     */
    record NotIncluded(
            String prefix,
            String name,
            Collection<String> known,
            @Nullable String neighbour,
            Span span) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            String advice = neighbour == null
                    ? "include the file that defines it"
                    : "there is %1$s beside this file: write `include \"%1$s\"`".formatted(neighbour);
            return Diagnostic.error(span, "RPC0211", "`%s` is not included".formatted(prefix))
                    .help(Words.didYouMeanOr(name, known, advice));
        }
    }

    /**
     * Something else than what is due has the name.
     *
     * @param name as written
     * @param due such as {@code a type}
     * @param span where it is used
     * @param definition where it is defined
     */
    record WrongKind(String name, String due, Span span, Span definition) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0204", "`%s` is not %s".formatted(name, due))
                    .label(definition, "defined here");
        }
    }

    /**
     * Typedefs that stand for each other.
     *
     * @param circle the names in their order
     */
    record TypedefCycle(List<Span> circle) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Circles.show(
                    Diagnostic.error(
                            circle.get(0),
                            "RPC0205",
                            "`%s` stands for itself".formatted(circle.get(0).text())),
                    circle,
                    "which stands for this");
        }
    }

    /**
     * Constants that are defined by each other.
     *
     * @param circle the names in their order
     */
    record ConstantCycle(List<Span> circle) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Circles.show(
                    Diagnostic.error(
                            circle.get(0),
                            "RPC0206",
                            "`%s` is defined by itself".formatted(circle.get(0).text())),
                    circle,
                    "which needs this");
        }
    }

    /**
     * One name for two definitions of a file.
     *
     * @param again the second
     * @param first the first
     */
    record DuplicateDefinition(Span again, Span first) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(again, "RPC0207", "`%s` is defined twice".formatted(again.text()))
                    .label(first, "first defined here")
                    .help("rename one of them");
        }
    }

    /**
     * A definition that hides a type of the language.
     *
     * @param span its name
     */
    record BaseTypeName(Span span) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(
                            span,
                            "RPC0208",
                            "`%s` is a type of the language, and cannot be defined".formatted(span.text()))
                    .help("choose another name");
        }
    }

    /**
     * A typedef of something wrong that nothing uses, which Apache Thrift does not look at.
     *
     * @param span its name
     * @param reason what is wrong
     */
    record UselessTypedef(Span span, Diagnostic reason) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(span, "RPC0210", Severity.WARNING, "`%s` cannot be used".formatted(span.text()))
                    .note(reason.message())
                    .help("remove it");
        }
    }

    /**
     * An include that nothing needs.
     *
     * @param prefix what its names would begin with
     * @param span where
     */
    record UnusedInclude(String prefix, Span span) implements NameProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(span, "RPC0209", Severity.WARNING, "nothing of this file is used")
                    .help("remove the include; its names would begin with `%s.`".formatted(prefix));
        }
    }
}
