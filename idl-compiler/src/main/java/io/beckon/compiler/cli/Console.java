/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.DiagnosticRenderer;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Shows diagnostics on standard error. */
final class Console {
    private Console() {}

    static void show(List<Diagnostic> diagnostics, PrintWriter err) {
        DiagnosticRenderer renderer = new DiagnosticRenderer(Ansi.AUTO.enabled());
        diagnostics.forEach(diagnostic -> err.println(renderer.render(diagnostic)));
        if (!diagnostics.isEmpty()) {
            err.println(DiagnosticRenderer.summary(diagnostics));
        }
        err.flush();
    }
}
