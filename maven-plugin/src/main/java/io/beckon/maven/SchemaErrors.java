/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.DiagnosticRenderer;
import io.beckon.compiler.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Ends a build for what is wrong with schemas. */
final class SchemaErrors {
    private SchemaErrors() {}

    /**
     * Says what is wrong.
     *
     * @throws MojoFailureException if there are errors; names the first
     */
    static void report(List<Diagnostic> diagnostics, Log log) throws MojoFailureException {
        diagnostics.forEach(new DiagnosticLog(log)::report);
        Optional<Diagnostic> first = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .findFirst();
        if (first.isPresent()) {
            throw new MojoFailureException("Schemas have %s, the first error: %s"
                    .formatted(DiagnosticRenderer.summary(diagnostics), DiagnosticLog.headline(first.get())));
        }
    }
}
