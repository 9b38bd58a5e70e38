/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects what the stages of one run report. Not for several threads. */
public final class Diagnostics {
    private final List<Diagnostic> reported = new ArrayList<>();

    /** Nothing is reported yet. */
    public Diagnostics() {}

    /** Adds a problem. */
    public void report(Problem problem) {
        reported.add(problem.diagnostic());
    }

    /** Adds what was reported elsewhere. */
    public void addAll(Diagnostics others) {
        reported.addAll(others.reported);
    }

    /** {@return everything so far, in the order reported} */
    public List<Diagnostic> list() {
        return List.copyOf(reported);
    }

    /** {@return whether one of them is an error} */
    public boolean hasErrors() {
        return reported.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
