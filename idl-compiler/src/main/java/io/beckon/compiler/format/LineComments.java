/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import io.beckon.compiler.syntax.Comment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Comments that want to stand at the end of a line. Doc comments come first, since they mean something there, and only the last
 * can be one that ends the line.
 *
 * @param fitting those that can stand there together
 * @param others those that need lines of their own; no doc comments
 */
record LineComments(List<Comment> fitting, List<Comment> others) {
    static LineComments of(List<Comment> comments) {
        List<Comment> sorted = new ArrayList<>(comments);
        sorted.sort(Comparator.comparing((Comment comment) -> !comment.isDoc()).thenComparing(LineComments::endsLine));
        int fitting = 0;
        while (fitting < sorted.size() && !endsLine(sorted.get(fitting))) {
            fitting++;
        }
        fitting = Math.min(fitting + 1, sorted.size());
        return new LineComments(sorted.subList(0, fitting), sorted.subList(fitting, sorted.size()));
    }

    /** {@return those that fit, behind what is on the line already} */
    Doc doc() {
        List<Doc> docs = new ArrayList<>();
        for (Comment comment : fitting) {
            docs.add(new Doc.Text(" "));
            docs.add(CommentText.of(comment));
        }
        return docs.isEmpty() ? Doc.EMPTY : new Doc.LineEnd(new Doc.Sequence(docs));
    }

    private static boolean endsLine(Comment comment) {
        return comment.isLine() || comment.span().text().indexOf('\n') >= 0;
    }
}
