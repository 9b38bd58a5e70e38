/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of the output. With errors in the input nothing is written.
 *
 * @param diagnostics those of the input, and then those of the output
 * @param written files whose content changed
 * @param unchanged files that were already as they shall be
 */
public record Generation(List<Diagnostic> diagnostics, List<Path> written, List<Path> unchanged) {
    /** Copies the lists. */
    public Generation {
        diagnostics = List.copyOf(diagnostics);
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
    }

    /** {@return the diagnostics that are errors} */
    public List<Diagnostic> errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    /** {@return whether the output is not what the input asks for} */
    public boolean hasErrors() {
        return !errors().isEmpty();
    }
}
