/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.grammar.RpcLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The brackets that are open at a place. A closing one closes what was left open inside. */
final class Brackets {
    private final Deque<Token> open = new ArrayDeque<>();

    /** {@return those that are opened between two tokens and still open at the second} */
    static Brackets between(CommonTokenStream tokens, int start, int end) {
        return new Brackets().with(tokens, start, end);
    }

    /** Takes note of the tokens from one to before another. */
    Brackets with(CommonTokenStream tokens, int start, int end) {
        for (int i = start; i < end; i = Statements.next(tokens, i)) {
            pass(tokens.get(i));
        }
        return this;
    }

    /** Takes note of a token; false if it closes a bracket that is not among these. */
    boolean pass(Token token) {
        if (isOpening(token.getType())) {
            open.push(token);
            return true;
        }
        int partner = partner(token.getType());
        if (partner == Token.INVALID_TYPE) {
            return true;
        }
        if (!isOpen(partner)) {
            return false;
        }
        while (open.pop().getType() != partner) {
            // left open inside
        }
        return true;
    }

    /** {@return whether a token closes one of these, but not the one that was opened last} */
    boolean closesOuter(Token token) {
        Token innermost = open.peek();
        int partner = partner(token.getType());
        return innermost != null && innermost.getType() != partner && isOpen(partner);
    }

    private boolean isOpen(int type) {
        return open.stream().anyMatch(bracket -> bracket.getType() == type);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** {@return the bracket that was opened last, or null} */
    @Nullable
    Token innermost() {
        return open.peek();
    }

    private static boolean isOpening(int token) {
        return token == RpcLexer.OPEN_BRACE || token == RpcLexer.OPEN_BRACKET || token == RpcLexer.OPEN_PAREN;
    }

    /** {@return what a closing bracket closes} */
    private static int partner(int token) {
        return switch (token) {
            case RpcLexer.CLOSE_BRACE -> RpcLexer.OPEN_BRACE;
            case RpcLexer.CLOSE_BRACKET -> RpcLexer.OPEN_BRACKET;
            case RpcLexer.CLOSE_PAREN -> RpcLexer.OPEN_PAREN;
            default -> Token.INVALID_TYPE;
        };
    }
}
