/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the words of a file, before they mean anything. */
public sealed interface SyntaxProblem extends Problem {
    /**
     * Something else should stand here.
     *
     * @param expected what could stand here, in words
     * @param found what does, in words
     * @param known the keywords that could stand here, for a suggestion
     * @param advice what to write for a word of another language, or null
     * @param span where
     */
    record UnexpectedToken(
            List<String> expected,
            String found,
            List<String> known,
            @Nullable String advice,
            Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0101", "expected %s, found %s".formatted(Words.or(expected), found))
                    .help(advice == null ? Words.didYouMean(span.text(), known) : advice);
        }
    }

    /**
     * A character that no word begins with.
     *
     * @param span where
     */
    record UnknownCharacter(Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            int character = span.text().codePointAt(0);
            String shown = character > ' ' && character < 127 ? "`%c`".formatted(character) : "a character";
            return Diagnostic.error(
                            span,
                            "RPC0102",
                            "%s (U+%04X) belongs to no word of the language".formatted(shown, character))
                    .help(character == '?' ? "what may be absent is marked by `optional` before its type" : null);
        }
    }

    /**
     * A comment that the end of the file ends.
     *
     * @param span where it opens
     */
    record UnclosedComment(Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0103", "this comment never ends").help("close it with `*/`");
        }
    }

    /**
     * A text in quotes that the end of its line ends.
     *
     * @param span where
     */
    record UnclosedText(Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0104", "this text has no closing quote on its line")
                    .help("close it with `%c`, and write `\\n` for a line break in it"
                            .formatted(span.text().charAt(0)));
        }
    }

    /**
     * A backslash before something that it does not escape.
     *
     * @param span the two characters
     */
    record UnknownEscape(Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0105", "`%s` escapes nothing".formatted(span.text()))
                    .help("the escapes are \\n \\r \\t \\\" \\' and \\\\; write `\\\\` for a backslash");
        }
    }

    /**
     * More levels than anybody reads, and than a stack carries.
     *
     * @param limit how many are allowed
     * @param span the first that is too deep
     */
    record NestedTooDeeply(int limit, Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0106", "nested more than %d levels deep".formatted(limit))
                    .help("name the inner part with a definition of its own");
        }
    }

    /**
     * A whole number that 64 bits do not hold.
     *
     * @param span where
     */
    record NumberTooLarge(Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0107", "this number does not fit into 64 bits");
        }
    }

    /**
     * A dot in a name that is being defined.
     *
     * @param span where
     */
    record DottedName(Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0108", "the name of a definition holds no dots")
                    .help("the dot is for names of included files, as in `money.Currency`");
        }
    }

    /**
     * A bracket that nothing closes before something that cannot stand inside.
     *
     * @param open the bracket
     * @param end what comes instead of its partner: a definition, another closing bracket, or the end of the file
     */
    record UnclosedBracket(Span open, Span end) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            String partner = switch (open.text()) {
                case "(" -> ")";
                case "[" -> "]";
                default -> "}";
            };
            String label = end.text().isEmpty() ? "the file ends here" : "`%s` is found instead".formatted(end.text());
            return Diagnostic.error(open, "RPC0109", "this `%s` is never closed".formatted(open.text()))
                    .label(end, label)
                    .help("close it with `%s`".formatted(partner));
        }
    }

    /**
     * More words than a parser has memory for.
     *
     * @param limit how many are read
     * @param span where reading ended
     */
    record TooManyWords(int limit, Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0111", "a file holds at most %d words and brackets".formatted(limit))
                    .help("split the schema into several files and include them");
        }
    }

    /**
     * A word of the language in place of a name.
     *
     * @param span where
     */
    record KeywordAsName(Span span) implements SyntaxProblem {
        @Override
        public Diagnostic diagnostic() {
            String message = "`%s` is a word of the language, and no name here".formatted(span.text());
            return Diagnostic.error(span, "RPC0110", message).help("choose another name");
        }
    }
}
