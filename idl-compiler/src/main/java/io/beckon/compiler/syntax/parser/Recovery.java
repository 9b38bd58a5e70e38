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
import io.beckon.grammar.RpcLexer;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reports everything that is wrong in a broken statement, each part of its body by itself, and finds where to go on. */
final class Recovery {
    private static final Set<Integer> SEPARATORS = Set.of(RpcLexer.COMMA, RpcLexer.SEMICOLON);

    private final SourceFile file;
    private final CommonTokenStream tokens;
    private final RuleReader rules;
    private final Diagnostics diagnostics;

    /** Where the next statement begins; between two of them every broken one has the same. */
    private int next;

    Recovery(SourceFile file, CommonTokenStream tokens, RuleReader rules, Diagnostics diagnostics) {
        this.file = file;
        this.tokens = tokens;
        this.rules = rules;
        this.diagnostics = diagnostics;
    }

    /** {@return the index of the token to go on with behind a statement that begins there and has that error} */
    int behind(int start, SyntaxException error) {
        if (start >= next) {
            next = Statements.nextStart(tokens, start);
        }
        Body body = Body.of(tokens, start, next);
        if (body == null) {
            report(error, Brackets.between(tokens, start, Math.min(error.token(), next)));
            return next;
        }
        boolean told = error.token() <= body.open();
        if (told) {
            diagnostics.report(error.problem());
        }
        int end = parts(body, told ? null : error);
        return end < next ? afterBrace(end) : next;
    }

    /**
     * Reports what is wrong in the parts of a body, or, if that is nothing, what is wrong behind it.
     *
     * @param error what is not told yet, if anything
     * @return the index of the brace that closes the body, or the end of the statement
     */
    private int parts(Body body, @Nullable SyntaxException error) {
        SyntaxException untold = error;
        int part = Statements.next(tokens, body.open());
        while (part < next && tokens.get(part).getType() != RpcLexer.CLOSE_BRACE) {
            try {
                rules.read(part, body.item());
                part = tokens.index();
            } catch (SyntaxException broken) {
                report(broken, inside(body, part, broken));
                untold = null;
                part = Body.behind(tokens, part, broken.token(), next);
            }
        }
        if (untold == null) {
            return part;
        }
        report(untold, part < next ? new Brackets() : inside(body, next, untold));
        return next;
    }

    private Brackets inside(Body body, int part, SyntaxException broken) {
        Brackets brackets = new Brackets();
        brackets.pass(tokens.get(body.open()));
        return brackets.with(tokens, part, Math.min(broken.token(), next));
    }

    /** Where a bracket was left open, that is the mistake, and not what was found in place of its partner. */
    private void report(SyntaxException error, Brackets brackets) {
        Token found = tokens.get(Math.min(error.token(), next));
        Token open = brackets.innermost();
        SyntaxProblem problem = error.problem();
        boolean outside = error.token() >= next || brackets.closesOuter(found);
        if (open != null && outside && problem instanceof SyntaxProblem.UnexpectedToken) {
            diagnostics.report(
                    new SyntaxProblem.UnclosedBracket(LeafBuilder.span(file, open), LeafBuilder.span(file, found)));
        } else {
            diagnostics.report(problem);
        }
    }

    /** Annotations of a definition that is broken are left out. */
    private int afterBrace(int brace) {
        int behind = Statements.next(tokens, brace);
        while (SEPARATORS.contains(tokens.get(behind).getType())) {
            behind = Statements.next(tokens, behind);
        }
        return tokens.get(behind).getType() == RpcLexer.OPEN_PAREN ? next : behind;
    }
}
