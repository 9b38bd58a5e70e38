/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import java.util.Deque;
import java.util.List;

/**
 * Something that is yet to be printed.
 *
 * @param doc what
 * @param indent what lines that begin in it begin with
 * @param flat whether it stays on its line
 */
record Part(Doc doc, String indent, boolean flat) {
    private static final String INDENT = "  ";

    Part with(Doc inner) {
        return new Part(inner, indent, flat);
    }

    /** Puts what it is made of, if anything, before the others. */
    void pushContent(Deque<Part> parts) {
        if (doc instanceof Doc.Indented indented) {
            parts.push(new Part(indented.content(), indent + INDENT, flat));
        } else if (doc instanceof Doc.LineEnd end) {
            parts.push(with(end.content()));
        } else if (doc instanceof Doc.Group group) {
            parts.push(with(group.content()));
        } else if (doc instanceof Doc.Sequence sequence) {
            List<Doc> docs = sequence.parts();
            for (int i = docs.size() - 1; i >= 0; i--) {
                parts.push(with(docs.get(i)));
            }
        }
    }

    /** {@return whether nothing behind it stands on the line that it begins on} */
    boolean endsLine() {
        return doc instanceof Doc.Break line && (!flat || line.flat() == null)
                || doc instanceof Doc.Lines
                || doc instanceof Doc.LineEnd;
    }

    /** {@return how many characters it takes itself, without its content} */
    int width() {
        if (doc instanceof Doc.Break line) {
            return line.flat() == null ? 0 : line.flat().length();
        }
        if (doc instanceof Doc.IfBroken text) {
            return flat ? 0 : text.text().length();
        }
        return doc instanceof Doc.Text text ? text.text().length() : 0;
    }
}
