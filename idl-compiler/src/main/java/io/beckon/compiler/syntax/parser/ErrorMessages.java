/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.diagnostic.ForeignWords;
import io.beckon.compiler.diagnostic.SyntaxProblem;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import io.beckon.grammar.RpcParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.jspecify.annotations.Nullable;

/** Says in human words what the parser stumbled over. */
final class ErrorMessages {
    private static final int LONGEST_QUOTED = 40;

    private final SourceFile file;

    ErrorMessages(SourceFile file) {
        this.file = file;
    }

    /** {@return what to throw for a token that cannot stand where it does} */
    SyntaxException exception(Parser parser, int state, Token found) {
        ParserRuleContext context = parser.getContext();
        TokenStream before = parser.getTokenStream();
        @Nullable Token[] previous = {before.LT(-1), before.LT(-2), before.LT(-3)};
        return new SyntaxException(() -> problem(parser.getATN(), state, context, previous, found), found);
    }

    private SyntaxProblem problem(
            ATN atn, int state, ParserRuleContext context, @Nullable Token[] previous, Token found) {
        Span span = LeafBuilder.span(file, found);
        switch (found.getType()) {
            case RpcParser.UNCLOSED_COMMENT:
                return new SyntaxProblem.UnclosedComment(new Span(file, span.start(), span.start() + 2));
            case RpcParser.UNCLOSED_LITERAL:
                return new SyntaxProblem.UnclosedText(span);
            case RpcParser.UNKNOWN:
                return new SyntaxProblem.UnknownCharacter(wholeCharacter(span));
            default:
                Expectation expectation = Expectation.at(atn, state, context, found);
                return isKeywordAsName(previous[0], expectation, found)
                        ? new SyntaxProblem.KeywordAsName(span)
                        : new SyntaxProblem.UnexpectedToken(
                                expectation.phrases(),
                                describe(found, span),
                                keywords(expectation),
                                advice(expectation, previous, found),
                                span);
        }
    }

    /** Finds the word of another language that led here: this one, the one before it, or that before a whole field. */
    private static @Nullable String advice(Expectation expectation, @Nullable Token[] previous, Token found) {
        boolean name = expectation.tokens().contains(RpcParser.IDENTIFIER);
        if (!name && expectation.tokens().contains(RpcParser.STRUCT)) {
            return ForeignWords.ofDefinition(found.getText());
        }
        Token word = previous[0];
        if (word == null || !name) {
            return null;
        }
        if (word.getType() == RpcParser.OPEN_PAREN && previous[1] != null) {
            return ForeignWords.beforeParenthesis(previous[1].getText());
        }
        boolean wholeField = previous[1] != null && previous[2] != null;
        String before = wholeField ? ForeignWords.beforeType(previous[2].getText(), previous[1].getText()) : null;
        return before == null ? ForeignWords.beforeBracket(word.getText(), found.getText()) : before;
    }

    /** A keyword on a new line begins something else, and the name before it is missing. */
    private static boolean isKeywordAsName(@Nullable Token previous, Expectation expectation, Token found) {
        return expectation.tokens().contains(RpcParser.IDENTIFIER)
                && isKeyword(found.getType())
                && previous != null
                && previous.getLine() == found.getLine();
    }

    private static boolean isKeyword(int token) {
        String literal = RpcParser.VOCABULARY.getLiteralName(token);
        return literal != null && Character.isLetter(literal.charAt(1));
    }

    private static String describe(Token found, Span span) {
        if (found.getType() == Token.EOF) {
            return "the end of the file";
        }
        String text = span.text();
        return "`%s`".formatted(text.length() > LONGEST_QUOTED ? text.substring(0, LONGEST_QUOTED) + "..." : text);
    }

    private static List<String> keywords(Expectation expectation) {
        List<String> keywords = new ArrayList<>();
        for (int token : expectation.tokens().toArray()) {
            if (isKeyword(token)) {
                String literal = RpcParser.VOCABULARY.getLiteralName(token);
                keywords.add(literal.substring(1, literal.length() - 1));
            }
        }
        return keywords;
    }

    private Span wholeCharacter(Span span) {
        int character = file.text().codePointAt(span.start());
        return new Span(file, span.start(), span.start() + Character.charCount(character));
    }
}
