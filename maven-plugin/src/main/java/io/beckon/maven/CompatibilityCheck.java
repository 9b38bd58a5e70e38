/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import io.beckon.compiler.Compilation;
import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.compat.Level;
import io.beckon.compiler.diagnostic.DiagnosticRenderer;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Compares schemas with an earlier version of them, and reports. */
final class CompatibilityCheck {
    private final Log log;
    private final Level level;
    private final List<String> accepted;

    CompatibilityCheck(Log log, Level level, List<String> accepted) {
        this.log = log;
        this.level = level;
        this.accepted = accepted;
    }

    /**
     * Compares.
     *
     * @throws MojoFailureException if they break something at the level, or cannot be compared
     */
    void run(List<Path> schemas, List<Path> includePath, String baseline) throws MojoFailureException {
        log.info("Comparing schemas with " + baseline);
        Compilation compilation =
                Compiler.checkAgainst(new CompileRequest(schemas, includePath), baseline, level, accepted);
        compilation.diagnostics().forEach(new DiagnosticLog(log)::report);
        if (compilation.hasErrors()) {
            throw new MojoFailureException("Schemas are not compatible with %s: %s"
                    .formatted(baseline, DiagnosticRenderer.summary(compilation.diagnostics())));
        }
    }
}
