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
import io.beckon.compiler.syntax.TokenTree.Group;
import io.beckon.compiler.syntax.TokenTree.Item;
import io.beckon.compiler.syntax.TokenTree.Word;
import java.util.ArrayList;
import java.util.List;

/** Lays out an item: its words in one row, and the comments between them. */
final class ItemLayout {
    private static final Doc CONTINUED = new Doc.Indented(new Doc.Indented(Doc.NEW_LINE));

    private final List<Doc> row = new ArrayList<>();
    private final List<Comment> waiting = new ArrayList<>();
    private String last = "";

    private ItemLayout() {}

    /** {@return the item as a line of its own, without a separator} */
    static Doc alone(Item item) {
        ItemComments comments = ItemComments.alone(item);
        Doc separator = comments.inside().isEmpty()
                ? Doc.EMPTY
                : new Doc.Text(item.end().text());
        return of(item, comments, separator);
    }

    /** {@return the item as one of a list} */
    static Doc separated(Item item, Doc separator) {
        return of(item, ItemComments.separated(item), separator);
    }

    private static Doc of(Item item, ItemComments comments, Doc separator) {
        ItemLayout layout = new ItemLayout();
        layout.row(item);
        comments.inside().forEach(layout::comment);
        return Doc.sequence(
                ahead(comments.ahead(), item.first()),
                new Doc.Sequence(layout.row),
                separator,
                comments.behind().doc());
    }

    /** {@return the item's words and the comments between them} */
    static Doc words(Item item) {
        ItemLayout layout = new ItemLayout();
        layout.row(item);
        return new Doc.Sequence(layout.row);
    }

    private static Doc ahead(List<Comment> comments, Word word) {
        List<Doc> docs = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            Comment comment = comments.get(i);
            Span next = i + 1 < comments.size() ? comments.get(i + 1).span() : word.span();
            docs.add(CommentText.of(comment));
            docs.add(between(comment, next));
        }
        return new Doc.Sequence(docs);
    }

    private static Doc between(Comment comment, Span next) {
        if (comment.isLine() || Surroundings.endsLine(comment.span())) {
            return Doc.newLine(Surroundings.isAfterBlankLine(next));
        }
        return comment.isDoc() ? new Doc.Break(" ", false) : new Doc.Text(" ");
    }

    private void row(Item item) {
        List<Comment> behind = List.of();
        for (TokenTree part : item.parts()) {
            if (!row.isEmpty()) {
                behind.forEach(comment -> between(comment, part));
                part.first().ahead().forEach(comment -> between(comment, part));
            }
            if (part instanceof Group group) {
                group(group);
            } else {
                write(new Doc.Text(part.first().text()), part.first().text());
            }
            behind = part.last().behind();
        }
    }

    /** A line comment before brackets goes behind the opening one, which stays on the line. */
    private void between(Comment comment, TokenTree next) {
        if (comment.isLine() && next instanceof Group) {
            waiting.add(comment);
        } else {
            comment(comment);
        }
    }

    private void comment(Comment comment) {
        Doc text = CommentText.of(comment);
        if (comment.isLine()) {
            write(new Doc.LineEnd(text), comment.span().text());
            row.add(CONTINUED);
            last = "";
        } else {
            write(text, comment.span().text());
        }
    }

    private void group(Group group) {
        if (group.kind() == Group.Kind.PARAMETERS) {
            last = "";
        }
        write(GroupLayout.of(group, waiting), group.open().text());
        last = group.close().text();
        waiting.clear();
    }

    private void write(Doc doc, String text) {
        row.add(new Doc.Text(Spacing.between(last, text)));
        row.add(doc);
        last = text;
    }
}
