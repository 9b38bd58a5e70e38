/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import io.beckon.compiler.syntax.Comment;
import io.beckon.compiler.syntax.TokenTree.Item;
import io.beckon.compiler.syntax.TokenTree.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The comments around an item, by where they go.
 *
 * @param ahead before it
 * @param inside between its last word and its separator
 * @param behind at the end of its line
 */
record ItemComments(List<Comment> ahead, List<Comment> inside, LineComments behind) {
    /** {@return those of an item of a list, in which commas separate} */
    static ItemComments separated(Item item) {
        return of(item, true);
    }

    /**
     * {@return those of an item that has a line of its own}
     *
     * <p>A doc comment before a separator documents nothing, and behind the last word it would: the separator stays.
     */
    static ItemComments alone(Item item) {
        return of(item, beforeSeparator(item).stream().anyMatch(Comment::isDoc));
    }

    private static ItemComments of(Item item, boolean keepsSeparator) {
        List<Comment> inside = new ArrayList<>();
        List<Comment> behind = new ArrayList<>();
        for (Comment comment : beforeSeparator(item)) {
            (keepsSeparator && !comment.isLine() ? inside : behind).add(comment);
        }
        behind.addAll(item.end().behind());
        LineComments lineComments = LineComments.of(behind);
        List<Comment> ahead = new ArrayList<>(item.first().ahead());
        ahead.addAll(lineComments.others());
        return new ItemComments(ahead, inside, lineComments);
    }

    private static List<Comment> beforeSeparator(Item item) {
        Word separator = item.separator();
        if (separator == null) {
            return List.of();
        }
        List<Comment> comments = new ArrayList<>(item.last().behind());
        comments.addAll(separator.ahead());
        return comments;
    }
}
