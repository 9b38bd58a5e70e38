/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.Severity;
import io.beckon.compiler.model.Schema;
import java.util.List;

/**
 * What the input means, and what is wrong with it.
 *
 * @param schema linked; only without errors is it whole
 * @param diagnostics file by file, in the order of their places
 */
public record Compilation(Schema schema, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
    }

    /** {@return the errors, each in one line} */
    List<String> errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(Diagnostic::headline)
                .toList();
    }

    /** {@return whether nothing can be generated from it} */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
