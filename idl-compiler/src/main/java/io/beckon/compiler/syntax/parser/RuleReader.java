/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.source.SourceFile;
import io.beckon.grammar.RpcParser;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads one rule of the grammar at a place of a file. */
final class RuleReader {
    private final CommonTokenStream tokens;
    private final RpcParser parser;
    private final NestingLimit nesting;

    RuleReader(SourceFile file, CommonTokenStream tokens) {
        this.tokens = tokens;
        this.nesting = new NestingLimit(file);
        this.parser = new RpcParser(tokens);
        parser.removeErrorListeners();
        parser.addParseListener(nesting);
        parser.setErrorHandler(new FirstErrorStrategy(new ErrorMessages(file)));
    }

    /**
     * Leaves the token stream behind what was read. Tries the fast prediction first, which fails on a few texts that the full one
     * reads.
     *
     * @throws SyntaxException if the text does not follow the rule
     */
    <C> C read(int start, Function<RpcParser, C> rule) {
        try {
            return read(start, rule, PredictionMode.SLL);
        } catch (SyntaxException perhaps) {
            return read(start, rule, PredictionMode.LL);
        }
    }

    private <C> C read(int start, Function<RpcParser, C> rule, PredictionMode mode) {
        parser.reset();
        tokens.seek(start);
        nesting.reset();
        parser.getInterpreter().setPredictionMode(mode);
        return rule.apply(parser);
    }
}
