/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.syntax.Comment;
import io.beckon.grammar.RpcLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says which word a comment belongs to: the one behind which it ends a line, or else the next one. A doc comment behind an opening
 * bracket always belongs to what comes next.
 */
final class Comments {
    private static final Set<Integer> OPENING = Set.of(RpcLexer.OPEN_BRACE, RpcLexer.OPEN_PAREN, RpcLexer.OPEN_BRACKET);
    private static final Set<Integer> SEPARATORS = Set.of(RpcLexer.COMMA, RpcLexer.SEMICOLON);

    private final CommonTokenStream tokens;

    Comments(CommonTokenStream tokens) {
        this.tokens = tokens;
    }

    /** {@return the comments between the word before and this one that belong to this one} */
    List<Token> ahead(Token word) {
        if (beginsLineWithSeparator(word)) {
            return List.of();
        }
        List<Token> comments = new ArrayList<>();
        @Nullable Token previous = previous(word);
        if (previous != null && beginsLineWithSeparator(previous)) {
            comments.addAll(between(previous(previous), previous));
        }
        comments.addAll(between(previous, word));
        return comments;
    }

    /** Whether commas are written at the begin of lines, with the comments for what is behind them above. */
    private boolean beginsLineWithSeparator(Token word) {
        int index = word.getTokenIndex();
        return SEPARATORS.contains(word.getType()) && index > 0 && lastLine(tokens.get(index - 1)) < word.getLine();
    }

    private List<Token> between(@Nullable Token previous, Token word) {
        @Nullable List<Token> all = tokens.getHiddenTokensToLeft(word.getTokenIndex());
        if (all == null) {
            return List.of();
        }
        return previous == null ? all : all.subList(countBehind(previous, all, word), all.size());
    }

    /** {@return the comments between this word and the next one that belong to this one} */
    List<Token> behind(Token word) {
        @Nullable List<Token> all = tokens.getHiddenTokensToRight(word.getTokenIndex());
        return all == null ? List.of() : all.subList(0, countBehind(word, all, next(word)));
    }

    private Token next(Token word) {
        return tokens.get(Statements.next(tokens, word.getTokenIndex()));
    }

    /** {@return the separator behind a word, or the word} */
    Token withSeparator(Token word) {
        Token next = next(word);
        return SEPARATORS.contains(next.getType()) ? next : word;
    }

    private @Nullable Token previous(Token word) {
        int index = word.getTokenIndex() - 1;
        while (index >= 0 && tokens.get(index).getChannel() != Token.DEFAULT_CHANNEL) {
            index--;
        }
        return index < 0 ? null : tokens.get(index);
    }

    private static int countBehind(Token word, List<Token> all, Token next) {
        int count = 0;
        while (count < all.size() && isBehind(word, all.get(count), next)) {
            count++;
        }
        return count;
    }

    private static boolean isBehind(Token word, Token comment, Token next) {
        return comment.getLine() == word.getLine()
                && (next.getType() == Token.EOF || lastLine(comment) < next.getLine())
                && !(OPENING.contains(word.getType()) && Comment.isDoc(comment.getText()));
    }

    private static int lastLine(Token comment) {
        return comment.getLine()
                + (int) comment.getText().chars().filter(c -> c == '\n').count();
    }
}
