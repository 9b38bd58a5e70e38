/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.syntax.DocumentDeclaration;
import io.beckon.grammar.RpcLexer;
import io.beckon.grammar.RpcParser;
import io.beckon.grammar.RpcParser.StatementContext;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads a file statement by statement, so that each broken one is told once and the others are kept. */
public final class Parser {
    private final CommonTokenStream tokens;
    private final RpcParser parser;
    private final NestingLimit nesting;
    private final Diagnostics diagnostics;

    private Parser(SourceFile file, CommonTokenStream tokens, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.diagnostics = diagnostics;
        this.nesting = new NestingLimit(file);
        this.parser = new RpcParser(tokens);
        parser.removeErrorListeners();
        parser.addParseListener(nesting);
        parser.setErrorHandler(new FirstErrorStrategy(new ErrorMessages(file)));
    }

    /** {@return what the file says; what it says wrongly is reported, and missing} */
    public static DocumentDeclaration parse(SourceFile file, Diagnostics diagnostics) {
        RpcLexer lexer = new RpcLexer(new Utf16CharStream(file));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        DocumentBuilder document = new DocumentBuilder(new LeafBuilder(file, tokens, diagnostics));
        new Parser(file, tokens, diagnostics).read(document);
        return document.build();
    }

    private void read(DocumentBuilder document) {
        while (tokens.LA(1) != Token.EOF) {
            int start = tokens.index();
            try {
                document.add(statement(start));
            } catch (SyntaxException error) {
                diagnostics.report(error.problem());
                document.addBroken(tokens.get(Statements.next(tokens, start)).getText());
                tokens.seek(Statements.nextStart(tokens, start));
            }
        }
    }

    /** Tries the fast prediction first, which fails on a few texts that the full one reads. */
    private StatementContext statement(int start) {
        try {
            return statement(start, PredictionMode.SLL);
        } catch (SyntaxException perhaps) {
            return statement(start, PredictionMode.LL);
        }
    }

    private StatementContext statement(int start, PredictionMode mode) {
        parser.reset();
        tokens.seek(start);
        nesting.reset();
        parser.getInterpreter().setPredictionMode(mode);
        return parser.statement();
    }
}
