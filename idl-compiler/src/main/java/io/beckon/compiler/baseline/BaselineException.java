/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.baseline;

import io.beckon.compiler.diagnostic.BaselineProblem;

/** An earlier version cannot be had. */
public final class BaselineException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient BaselineProblem problem;

    BaselineException(BaselineProblem problem) {
        super(problem.diagnostic().message());
        this.problem = problem;
    }

    /** {@return why} */
    public BaselineProblem problem() {
        return problem;
    }
}
