/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.diagnostic.SyntaxProblem;
import io.beckon.compiler.source.SourceFile;
import io.beckon.grammar.RpcParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Keeps types and values from nesting deeper than the stack of a recursive parser allows. */
final class NestingLimit implements ParseTreeListener {
    static final int LEVELS = 64;

    private final SourceFile file;
    private int depth;

    NestingLimit(SourceFile file) {
        this.file = file;
    }

    /** Begins a new statement. */
    void reset() {
        depth = 0;
    }

    @Override
    public void enterEveryRule(ParserRuleContext context) {
        if (nests(context) && ++depth > LEVELS) {
            Token start = context.getStart();
            throw new SyntaxException(
                    () -> new SyntaxProblem.NestedTooDeeply(LEVELS, LeafBuilder.span(file, start)), start);
        }
    }

    @Override
    public void exitEveryRule(ParserRuleContext context) {
        if (nests(context)) {
            depth--;
        }
    }

    @Override
    public void visitTerminal(TerminalNode node) {}

    @Override
    public void visitErrorNode(ErrorNode node) {}

    private static boolean nests(ParserRuleContext context) {
        int rule = context.getRuleIndex();
        return rule == RpcParser.RULE_type || rule == RpcParser.RULE_value || rule == RpcParser.RULE_xsdAttributes;
    }
}
