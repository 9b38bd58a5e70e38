/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.grammar.RpcLexer;
import io.beckon.grammar.RpcParser;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The braces of a definition and what stands between them.
 *
 * @param open the index of the opening brace
 * @param item the rule that each part follows
 */
record Body(int open, Function<RpcParser, ? extends ParserRuleContext> item) {
    /** {@return the body of the statement that begins and ends there, or null if it has none} */
    static @Nullable Body of(CommonTokenStream tokens, int start, int end) {
        Function<RpcParser, ? extends ParserRuleContext> item =
                item(tokens.get(start).getType());
        if (item != null) {
            for (int i = start; i < end; i = Statements.next(tokens, i)) {
                if (tokens.get(i).getType() == RpcLexer.OPEN_BRACE) {
                    return new Body(i, item);
                }
            }
        }
        return null;
    }

    private static @Nullable Function<RpcParser, ? extends ParserRuleContext> item(int keyword) {
        return switch (keyword) {
            case RpcLexer.STRUCT, RpcLexer.UNION, RpcLexer.EXCEPTION ->
                parser -> isReservation(parser) ? parser.reservation() : parser.field();
            case RpcLexer.ENUM -> parser -> isReservation(parser) ? parser.reservation() : parser.enumMember();
            case RpcLexer.SERVICE -> RpcParser::method;
            default -> null;
        };
    }

    /** A field's type or a member may be called {@code reserved}, too. */
    private static boolean isReservation(RpcParser parser) {
        int next = parser.getTokenStream().LA(2);
        return parser.getTokenStream().LA(1) == RpcLexer.RESERVED
                && (next == RpcLexer.INTEGER || next == RpcLexer.LITERAL);
    }

    /**
     * {@return the index of the next part behind a broken one, or of the brace that closes the body, or the end}
     *
     * @param broken where the broken part begins
     * @param error the token that breaks it
     * @param end where the definition ends at last
     */
    static int behind(CommonTokenStream tokens, int broken, int error, int end) {
        Brackets brackets = new Brackets();
        Token previous = tokens.get(broken);
        for (int i = broken; i < end; i = Statements.next(tokens, i)) {
            Token token = tokens.get(i);
            if (brackets.isEmpty() && (i > error || i == error && isWord(token)) && begins(previous, token)) {
                return i;
            }
            if (!brackets.pass(token) && token.getType() == RpcLexer.CLOSE_BRACE) {
                return i;
            }
            previous = token;
        }
        return end;
    }

    /** A part begins on a line of its own, or with an id behind a separator. Others may follow from the error. */
    private static boolean begins(Token previous, Token token) {
        boolean separated = previous.getType() == RpcLexer.COMMA || previous.getType() == RpcLexer.SEMICOLON;
        return token.getLine() > previous.getLine() || separated && token.getType() == RpcLexer.INTEGER;
    }

    /** A word in place of what is missing on the line before belongs to the next part. */
    private static boolean isWord(Token token) {
        return Character.isLetterOrDigit(token.getText().charAt(0));
    }
}
