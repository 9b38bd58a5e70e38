/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import io.beckon.compiler.source.Position;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.Comment;
import java.util.ArrayList;
import java.util.List;

/** Lays out the lines of a comment: its words are never changed. */
final class CommentText {
    private static final int TAB = 8;

    private CommentText() {}

    /** {@return the comment, its lines below each other as they were} */
    static Doc of(Comment comment) {
        List<String> lines = comment.isLine()
                ? List.of(comment.span().text())
                : comment.span().text().lines().toList();
        List<String> later = lines.subList(1, lines.size());
        if (later.isEmpty()) {
            return new Doc.Text(lines.get(0).stripTrailing());
        }
        List<String> laidOut = new ArrayList<>();
        laidOut.add(lines.get(0).stripTrailing());
        laidOut.addAll(isFramed(later) ? framed(later) : moved(later, column(comment.span())));
        return new Doc.Lines(laidOut);
    }

    /** Whether an asterisk begins each line, as in a doc comment. */
    private static boolean isFramed(List<String> lines) {
        return lines.stream().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("*"));
    }

    private static List<String> framed(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .map(line -> line.isEmpty() ? line : " " + line)
                .toList();
    }

    /** Moves the lines to the left, each as far as the comment's first line moves unless one would get stuck. */
    private static List<String> moved(List<String> lines, int column) {
        int move = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(CommentText::indentation)
                .reduce(column, Math::min);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : " ".repeat(indentation(line) - move) + line.strip())
                .toList();
    }

    private static int indentation(String line) {
        return width(line.substring(0, line.length() - line.stripLeading().length()));
    }

    private static int column(Span span) {
        Position begin = span.begin();
        return width(span.file().line(begin.line()).subSequence(0, begin.column() - 1));
    }

    private static int width(CharSequence text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width = text.charAt(i) == '\t' ? (width / TAB + 1) * TAB : width + 1;
        }
        return width;
    }
}
