/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the stages of one run report, up to a thousand errors and a thousand warnings: a file can hold a million mistakes.
 * Not for several threads.
 */
public final class Diagnostics {
    private static final int MOST = 1000;

    private final List<Diagnostic> reported = new ArrayList<>();
    private int errors;
    private int warnings;
    private @Nullable Diagnostic last;

    /** Nothing is reported yet. */
    public Diagnostics() {}

    /** Adds a problem. Behind the last error that is kept none is even asked what it is. */
    public void report(Problem problem) {
        if (errors <= MOST) {
            add(problem.diagnostic());
        }
    }

    /** Adds what was reported elsewhere. */
    public void addAll(Diagnostics others) {
        others.reported.forEach(this::add);
    }

    private void add(Diagnostic diagnostic) {
        boolean kept = diagnostic.severity() == Severity.ERROR ? ++errors <= MOST : ++warnings <= MOST;
        if (kept) {
            reported.add(diagnostic);
        } else {
            last = new LoadProblem.TooManyProblems(diagnostic.file(), MOST, diagnostic.severity()).diagnostic();
        }
    }

    /** {@return what to say behind all others if some were left out, or null} */
    public @Nullable Diagnostic last() {
        return last;
    }

    /** {@return everything so far, in the order reported} */
    public List<Diagnostic> list() {
        return List.copyOf(reported);
    }

    /** {@return whether one of them is an error} */
    public boolean hasErrors() {
        return errors > 0;
    }
}
