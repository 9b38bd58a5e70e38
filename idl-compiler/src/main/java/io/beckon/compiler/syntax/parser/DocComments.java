/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.syntax.Comment;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the comment that a declaration is documented by: the last {@code /** ...} before it, or else the first one behind it and
 * its separator, on the line that it ends on.
 */
final class DocComments {
    private final Comments comments;

    DocComments(CommonTokenStream tokens) {
        this.comments = new Comments(tokens);
    }

    /** {@return the text without its frame of asterisks, or null} */
    @Nullable
    String of(ParserRuleContext declaration) {
        List<Token> before = docs(comments.ahead(declaration.getStart()));
        if (!before.isEmpty()) {
            return text(before.get(before.size() - 1));
        }
        // Some declarations hold their separators, and some do not.
        List<Token> behind = docs(comments.behind(comments.withSeparator(declaration.getStop())));
        return behind.isEmpty() ? null : text(behind.get(0));
    }

    private static List<Token> docs(List<Token> found) {
        return found.stream()
                .filter(comment -> Comment.isDoc(comment.getText()))
                .toList();
    }

    private static @Nullable String text(Token comment) {
        String text = text(comment.getText());
        return text.isEmpty() ? null : text;
    }

    private static String text(String comment) {
        List<String> lines = comment.substring(3, comment.length() - 2)
                .lines()
                .map(DocComments::withoutAsterisk)
                .collect(Collectors.toList());
        return String.join("\n", lines).strip();
    }

    private static String withoutAsterisk(String line) {
        String text = line.strip();
        if (!text.startsWith("*")) {
            return text;
        }
        String rest = text.substring(1);
        return rest.startsWith(" ") ? rest.substring(1) : rest;
    }
}
