/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.grammar.RpcLexer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the comment that a declaration is documented by: the last {@code /** ...} before it, or else one behind it on the line
 * that it ends on.
 */
final class DocComments {
    private static final Set<Integer> OPENING = Set.of(RpcLexer.OPEN_BRACE, RpcLexer.OPEN_PAREN);

    private final CommonTokenStream tokens;

    DocComments(CommonTokenStream tokens) {
        this.tokens = tokens;
    }

    /** {@return the text without its frame of asterisks, or null} */
    @Nullable
    String of(ParserRuleContext declaration) {
        Token comment = before(declaration.getStart());
        if (comment == null) {
            comment = behind(declaration.getStop());
        }
        String text = comment == null ? "" : text(comment.getText());
        return text.isEmpty() ? null : text;
    }

    private @Nullable Token before(Token first) {
        Token previous = previousVisible(first.getTokenIndex() - 1);
        for (int i = first.getTokenIndex() - 1; i >= 0 && isHidden(i); i--) {
            Token comment = tokens.get(i);
            if (isDoc(comment) && !isBehind(comment, previous, first)) {
                return comment;
            }
        }
        return null;
    }

    /** Whether a comment stands on the line of what comes before it and not on that of what comes next. */
    private static boolean isBehind(Token comment, @Nullable Token previous, Token next) {
        return previous != null
                && !OPENING.contains(previous.getType())
                && previous.getLine() == comment.getLine()
                && lastLine(comment) < next.getLine();
    }

    private @Nullable Token previousVisible(int index) {
        int previous = index;
        while (previous >= 0 && isHidden(previous)) {
            previous--;
        }
        return previous < 0 ? null : tokens.get(previous);
    }

    private @Nullable Token behind(Token last) {
        for (int i = last.getTokenIndex() + 1; isHidden(i); i++) {
            Token comment = tokens.get(i);
            if (isDoc(comment) && comment.getLine() == last.getLine()) {
                return isBehind(comment, last, nextVisible(i)) ? comment : null;
            }
        }
        return null;
    }

    private Token nextVisible(int index) {
        int next = index;
        while (isHidden(next)) {
            next++;
        }
        return tokens.get(next);
    }

    private boolean isHidden(int index) {
        return tokens.get(index).getChannel() == Token.HIDDEN_CHANNEL;
    }

    private static boolean isDoc(Token comment) {
        return comment.getText().startsWith("/**") && comment.getText().length() > "/**/".length();
    }

    private static int lastLine(Token comment) {
        return comment.getLine() + (int) comment.getText().lines().count() - 1;
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
