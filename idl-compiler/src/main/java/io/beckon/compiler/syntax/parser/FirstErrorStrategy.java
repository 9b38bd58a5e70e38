/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Gives up a statement at its first error: guessing on inside it would report what follows from the first. Unlike ANTLR's own
 * way to bail out it looks before each choice and loop, so that an error is found where most could have stood.
 */
final class FirstErrorStrategy extends DefaultErrorStrategy {
    private final ErrorMessages messages;

    FirstErrorStrategy(ErrorMessages messages) {
        this.messages = messages;
    }

    @Override
    public void recover(Parser parser, RecognitionException error) {
        throw messages.exception(parser, error.getOffendingState(), error.getOffendingToken());
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw messages.exception(parser, parser.getState(), parser.getCurrentToken());
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        // recover comes next, and tells
    }

    @Override
    public void sync(Parser parser) {
        IntervalSet next = parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
        int token = parser.getInputStream().LA(1);
        if (!next.contains(token) && !next.contains(Token.EPSILON)) {
            throw new InputMismatchException(parser);
        }
    }
}
