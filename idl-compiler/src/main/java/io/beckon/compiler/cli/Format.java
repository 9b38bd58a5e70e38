/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.DiagnosticRenderer;
import io.beckon.compiler.diagnostic.LspJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** How diagnostics are printed. */
enum Format {
    /** With source lines and help, in colours on a terminal unless {@code NO_COLOR} is set. */
    HUMAN {
        @Override
        void print(List<Diagnostic> diagnostics, PrintWriter out, PrintWriter err) {
            DiagnosticRenderer renderer = new DiagnosticRenderer(Ansi.AUTO.enabled());
            diagnostics.forEach(diagnostic -> err.println(renderer.render(diagnostic)));
            if (!diagnostics.isEmpty()) {
                err.println(DiagnosticRenderer.summary(diagnostics));
            }
            err.flush();
        }
    },
    /** A line each, as compilers print them. */
    PLAIN {
        @Override
        void print(List<Diagnostic> diagnostics, PrintWriter out, PrintWriter err) {
            diagnostics.forEach(diagnostic -> err.println(diagnostic.headline()));
            err.flush();
        }
    },
    /** One document, also if there is nothing to say. */
    JSON {
        @Override
        void print(List<Diagnostic> diagnostics, PrintWriter out, PrintWriter err) {
            out.print(LspJson.of(diagnostics));
            out.flush();
        }
    };

    abstract void print(List<Diagnostic> diagnostics, PrintWriter out, PrintWriter err);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
