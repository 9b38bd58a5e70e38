/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.Comment;
import io.beckon.compiler.syntax.TokenTree.Group;
import io.beckon.compiler.syntax.TokenTree.Item;
import io.beckon.compiler.syntax.TokenTree.Word;
import java.util.ArrayList;
import java.util.List;

/** Lays out brackets and what is in them: a list on one line where it fits, the members of a definition on a line each. */
final class GroupLayout {
    private static final Doc COMMA = new Doc.Text(",");
    private static final Doc LAST_COMMA = new Doc.IfBroken(",");

    private final Group group;
    private final boolean isBody;
    private final List<Doc> content = new ArrayList<>();

    private GroupLayout(Group group) {
        this.group = group;
        this.isBody = group.kind() == Group.Kind.BODY;
    }

    /**
     * {@return the group}
     *
     * @param behindOpen line comments that stood before it and go behind its opening bracket
     */
    static Doc of(Group group, List<Comment> behindOpen) {
        return new GroupLayout(group).layout(behindOpen);
    }

    private Doc layout(List<Comment> behindOpen) {
        Doc open = new Doc.Text(group.open().text());
        Doc close = new Doc.Text(group.close().text());
        List<Comment> line = new ArrayList<>(behindOpen);
        line.addAll(group.open().behind());
        LineComments comments = LineComments.of(line);
        comments.others().forEach(comment -> add(Doc.NEW_LINE, CommentText.of(comment)));
        items();
        group.close().ahead().forEach(this::beforeClose);
        if (content.isEmpty() && line.isEmpty()) {
            return Doc.sequence(open, close);
        }
        Doc lines = new Doc.Indented(new Doc.Sequence(content));
        Doc all = Doc.sequence(open, comments.doc(), lines, edge(), close);
        return new Doc.Group(all);
    }

    private void items() {
        List<Item> items = group.items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Doc separator = i + 1 < items.size() ? COMMA : LAST_COMMA;
            Doc before = content.isEmpty() ? edge() : new Doc.Break(" ", Surroundings.isAfterBlankLine(begin(item)));
            add(before, isBody ? ItemLayout.alone(item) : ItemLayout.separated(item, separator));
        }
    }

    private void beforeClose(Comment comment) {
        boolean blank = !content.isEmpty() && Surroundings.isAfterBlankLine(comment.span());
        boolean own = comment.isLine() || Surroundings.beginsLine(comment.span());
        Doc onLine = content.isEmpty() ? edge() : new Doc.Break(" ", false);
        add(own ? Doc.newLine(blank) : onLine, CommentText.of(comment));
    }

    private void add(Doc before, Doc doc) {
        content.add(before);
        content.add(doc);
    }

    /** Inside the brackets. */
    private Doc edge() {
        return isBody && !staysOnLine() ? Doc.NEW_LINE : new Doc.Break(isBody ? " " : "", false);
    }

    /** A body of one member stays on the line if it was written so. */
    private boolean staysOnLine() {
        return group.items().size() < 2 && line(group.open()) == line(group.close());
    }

    private static int line(Word word) {
        return word.span().begin().line();
    }

    private static Span begin(Item item) {
        List<Comment> comments = item.first().ahead();
        return comments.isEmpty() ? item.first().span() : comments.get(0).span();
    }
}
