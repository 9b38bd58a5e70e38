/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that stands in a file, comments and separators included, as words and what brackets hold together. */
public sealed interface TokenTree {
    /** {@return the first word of it} */
    Word first();

    /** {@return the last word of it} */
    Word last();

    /**
     * A word, number, literal or mark.
     *
     * @param span where; nothing at the end of the file
     * @param ahead the comments before it that belong to it
     * @param behind the comments with which its line ends
     */
    record Word(Span span, List<Comment> ahead, List<Comment> behind) implements TokenTree {
        /** Copies the lists. */
        public Word {
            ahead = List.copyOf(ahead);
            behind = List.copyOf(behind);
        }

        /** {@return the word as written} */
        public String text() {
            return span.text();
        }

        @Override
        public Word first() {
            return this;
        }

        @Override
        public Word last() {
            return this;
        }
    }

    /**
     * Brackets and what is in them. Those around the parameters of a type are words like others.
     *
     * @param kind what they are for
     * @param open the opening one
     * @param items what stands between
     * @param close the closing one
     */
    record Group(Kind kind, Word open, List<Item> items, Word close) implements TokenTree {
        /** What brackets are for. */
        public enum Kind {
            /** The members of a definition. */
            BODY,
            /** The parameters of a method. */
            PARAMETERS,
            /** Annotations, declared exceptions, the elements of a value. */
            LIST
        }

        /** Copies the list. */
        public Group {
            items = List.copyOf(items);
        }

        @Override
        public Word first() {
            return open;
        }

        @Override
        public Word last() {
            return close;
        }
    }

    /**
     * A statement, a member, or an element of a list.
     *
     * @param parts at least one
     * @param separator the comma or semicolon that ends it, or null
     */
    record Item(List<TokenTree> parts, @Nullable Word separator) {
        /** Copies the list. */
        public Item {
            parts = List.copyOf(parts);
        }

        /** {@return the first word of it} */
        public Word first() {
            return parts.get(0).first();
        }

        /** {@return the last word of it before its separator} */
        public Word last() {
            return parts.get(parts.size() - 1).last();
        }

        /** {@return its separator, or its last word if it has none} */
        public Word end() {
            return separator == null ? last() : separator;
        }
    }

    /**
     * A file without syntax errors.
     *
     * @param statements in the order written
     * @param end what stands behind the last character, with the comments behind the last statement
     */
    record Document(List<Item> statements, Word end) {
        /** Copies the list. */
        public Document {
            statements = List.copyOf(statements);
        }
    }
}
