/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.grammar.RpcLexer;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Finds where the next statement begins behind a broken one. */
final class Statements {
    private static final Set<Integer> BEGIN = Set.of(
            RpcLexer.INCLUDE,
            RpcLexer.CPP_INCLUDE,
            RpcLexer.NAMESPACE,
            RpcLexer.OLD_NAMESPACE,
            RpcLexer.STRUCT,
            RpcLexer.UNION,
            RpcLexer.EXCEPTION,
            RpcLexer.ENUM,
            RpcLexer.SENUM,
            RpcLexer.TYPEDEF,
            RpcLexer.CONST,
            RpcLexer.SERVICE);

    /** What stands behind a keyword that is used as a name. */
    private static final Set<Integer> AFTER_NAME = Set.of(
            RpcLexer.EQUALS,
            RpcLexer.COMMA,
            RpcLexer.SEMICOLON,
            RpcLexer.COLON,
            RpcLexer.OPEN_PAREN,
            RpcLexer.CLOSE_PAREN,
            RpcLexer.CLOSE_BRACE);

    private Statements() {}

    /** {@return the index of the next token that seems to begin a statement, or of the end} */
    static int nextStart(CommonTokenStream tokens, int broken) {
        Token previous = tokens.get(broken);
        int index = broken;
        while (previous.getType() != Token.EOF) {
            index = next(tokens, index);
            Token token = tokens.get(index);
            if (token.getType() == Token.EOF || begins(tokens, previous, token)) {
                return index;
            }
            previous = token;
        }
        return index;
    }

    /** {@return whether a token seems to begin a statement} */
    private static boolean begins(CommonTokenStream tokens, Token previous, Token token) {
        return BEGIN.contains(token.getType())
                && (token.getLine() > previous.getLine() || previous.getType() == RpcLexer.CLOSE_BRACE)
                && !AFTER_NAME.contains(
                        tokens.get(next(tokens, token.getTokenIndex())).getType());
    }

    /** {@return the index of the next token that is no comment} */
    static int next(CommonTokenStream tokens, int index) {
        int next = Math.min(index + 1, tokens.size() - 1);
        while (tokens.get(next).getChannel() != Token.DEFAULT_CHANNEL) {
            next++;
        }
        return next;
    }
}
