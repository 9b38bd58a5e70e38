/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.diagnostic.SyntaxProblem;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;

/** Leaves the ANTLR parser at the first problem. Never leaves this package. */
final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Supplier<SyntaxProblem> problem;
    private final int token;

    SyntaxException(Supplier<SyntaxProblem> problem, Token found) {
        super(null, null, false, false);
        this.problem = problem;
        this.token = found.getTokenIndex();
    }

    /** {@return the index of the token that cannot stand where it does} */
    int token() {
        return token;
    }

    /** {@return what is wrong, found out now: an attempt that is made again is not worth that} */
    SyntaxProblem problem() {
        return problem.get();
    }
}
