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
import io.beckon.compiler.syntax.TokenTree;
import io.beckon.grammar.RpcParser;
import io.beckon.grammar.RpcParser.StatementContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads a file statement by statement, so that what is wrong in one does not hide the others. */
public final class Parser {
    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final CommonTokenStream tokens;
    private final boolean tooMany;
    private final RuleReader rules;
    private final Recovery recovery;

    private Parser(SourceFile file, Diagnostics diagnostics) {
        LimitedLexer lexer = new LimitedLexer(file);
        this.tokens = new CommonTokenStream(lexer);
        tokens.fill();
        this.tooMany = lexer.gaveUp();
        this.file = file;
        this.diagnostics = diagnostics;
        this.rules = new RuleReader(file, tokens);
        this.recovery = new Recovery(file, tokens, rules, diagnostics);
    }

    /** {@return what the file says; what it says wrongly is reported, and missing} */
    public static DocumentDeclaration parse(SourceFile file, Diagnostics diagnostics) {
        Parser parser = new Parser(file, diagnostics);
        DocumentBuilder document = new DocumentBuilder(new LeafBuilder(file, parser.tokens, diagnostics));
        parser.read(document::add, document::addBroken);
        return document.build();
    }

    /** {@return all that stands in the file, comments included, or null if there are syntax errors, which are reported} */
    public static TokenTree.@Nullable Document tokenTree(SourceFile file, Diagnostics diagnostics) {
        Parser parser = new Parser(file, diagnostics);
        TokenTreeBuilder builder = new TokenTreeBuilder(file, parser.tokens);
        List<TokenTree.Item> statements = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        parser.read(statement -> statements.add(builder.item(statement)), broken::add);
        Token end = parser.tokens.get(parser.tokens.size() - 1);
        return broken.isEmpty() ? new TokenTree.Document(statements, builder.word(end)) : null;
    }

    private void read(Consumer<StatementContext> good, Consumer<String> broken) {
        if (tooMany) {
            Token last = tokens.get(tokens.size() - 1);
            diagnostics.report(new SyntaxProblem.TooManyWords(LimitedLexer.MOST_WORDS, LeafBuilder.span(file, last)));
            broken.accept("");
            return;
        }
        while (tokens.LA(1) != Token.EOF) {
            int start = tokens.index();
            try {
                good.accept(rules.read(start, RpcParser::statement));
            } catch (SyntaxException error) {
                broken.accept(tokens.get(Statements.next(tokens, start)).getText());
                tokens.seek(recovery.behind(start, error));
            }
        }
    }
}
