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
 * What became of files that were to have the one style.
 *
 * @param diagnostics why files cannot be read, formatted or written, in the order of the files
 * @param changed those that had another style, in the order given
 */
public record Formatting(List<Diagnostic> diagnostics, List<Path> changed) {
    /** Copies the lists. */
    public Formatting {
        diagnostics = List.copyOf(diagnostics);
        changed = List.copyOf(changed);
    }

    /** {@return whether a file was left as it is for something wrong with it} */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
