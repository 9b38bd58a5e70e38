/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.SyntaxProblem;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.syntax.DocumentDeclaration;
import io.beckon.grammar.RpcParser;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Reads a file statement by statement, so that what is wrong in one does not hide the others. */
public final class Parser {
    private final CommonTokenStream tokens;
    private final RuleReader rules;
    private final Recovery recovery;

    private Parser(SourceFile file, CommonTokenStream tokens, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.rules = new RuleReader(file, tokens);
        this.recovery = new Recovery(file, tokens, rules, diagnostics);
    }

    /** {@return what the file says; what it says wrongly is reported, and missing} */
    public static DocumentDeclaration parse(SourceFile file, Diagnostics diagnostics) {
        LimitedLexer lexer = new LimitedLexer(file);
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        DocumentBuilder document = new DocumentBuilder(new LeafBuilder(file, tokens, diagnostics));
        if (lexer.gaveUp()) {
            Token last = tokens.get(tokens.size() - 1);
            diagnostics.report(new SyntaxProblem.TooManyWords(LimitedLexer.MOST_WORDS, LeafBuilder.span(file, last)));
        } else {
            new Parser(file, tokens, diagnostics).read(document);
        }
        return document.build();
    }

    private void read(DocumentBuilder document) {
        while (tokens.LA(1) != Token.EOF) {
            int start = tokens.index();
            try {
                document.add(rules.read(start, RpcParser::statement));
            } catch (SyntaxException error) {
                document.addBroken(tokens.get(Statements.next(tokens, start)).getText());
                tokens.seek(recovery.behind(start, error));
            }
        }
    }
}
