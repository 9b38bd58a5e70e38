/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

/**
 * Something wrong with the input. Each kind is a small type that knows how to explain itself; the permitted types are the
 * catalogue. Codes are stable: they are never used again for something else.
 */
public sealed interface Problem
        permits LoadProblem,
                SyntaxProblem,
                NameProblem,
                TypeProblem,
                FieldProblem,
                ReservedProblem,
                EnumProblem,
                ValueProblem,
                ServiceProblem,
                DialectProblem,
                BaselineProblem,
                OutputProblem {
    /** {@return the explanation} */
    Diagnostic diagnostic();
}
