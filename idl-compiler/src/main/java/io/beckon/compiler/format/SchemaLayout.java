/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.Comment;
import io.beckon.compiler.syntax.TokenTree;
import io.beckon.compiler.syntax.TokenTree.Item;
import java.util.ArrayList;
import java.util.List;

/** Lays out a file in the one style, which {@code docs/format.md} describes. Only white space and separators change. */
public final class SchemaLayout {
    private final List<Doc> lines = new ArrayList<>();

    private SchemaLayout() {}

    /** {@return the file's text in the one style; formatting that text again changes nothing} */
    public static String of(TokenTree.Document document) {
        SchemaLayout layout = new SchemaLayout();
        boolean tall = false;
        for (Item statement : document.statements()) {
            boolean previousTall = tall;
            tall = DocPrinter.print(ItemLayout.words(statement)).indexOf('\n') >= 0;
            layout.add(begin(statement), tall || previousTall, ItemLayout.alone(statement));
        }
        for (Comment comment : document.end().ahead()) {
            layout.add(comment.span(), false, CommentText.of(comment));
        }
        return layout.lines.isEmpty() ? "" : DocPrinter.print(new Doc.Sequence(layout.lines)) + "\n";
    }

    private void add(Span begin, boolean needsBlankLine, Doc doc) {
        if (!lines.isEmpty()) {
            lines.add(Doc.newLine(needsBlankLine || Surroundings.isAfterBlankLine(begin)));
        }
        lines.add(doc);
    }

    private static Span begin(Item statement) {
        List<Comment> comments = statement.first().ahead();
        return comments.isEmpty() ? statement.first().span() : comments.get(0).span();
    }
}
