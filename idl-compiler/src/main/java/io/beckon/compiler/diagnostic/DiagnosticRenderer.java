/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Position;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;

/** Prints diagnostics for people: the headline, the source lines with carets, and what to do. */
public final class DiagnosticRenderer {
    private final Colours colours;

    /**
     * @param coloured whether the reader is a terminal that understands colours
     */
    public DiagnosticRenderer(boolean coloured) {
        this.colours = coloured ? Colours.ANSI : Colours.NONE;
    }

    /** {@return several lines, each ended with a line feed} */
    public String render(Diagnostic diagnostic) {
        return colours.of(diagnostic.severity(), diagnostic.headline()) + "\n" + details(diagnostic);
    }

    /** {@return what {@link #render} puts below the headline: the source line, other places, help; empty if there is nothing} */
    public String details(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        if (diagnostic.span() != null) {
            excerpt(diagnostic.span(), out);
        }
        for (Label label : diagnostic.labels()) {
            line(Diagnostic.place(label.span()), label.text(), out);
            excerpt(label.span(), out);
        }
        diagnostic.notes().forEach(note -> line("  note", note, out));
        if (diagnostic.help() != null) {
            line("  help", diagnostic.help(), out);
        }
        return out.toString();
    }

    private static void line(String head, String text, StringBuilder out) {
        out.append(Printable.of(head + ": " + text)).append('\n');
    }

    private void excerpt(Span span, StringBuilder out) {
        SourceFile file = span.file();
        Position begin = span.begin();
        Excerpt excerpt = Excerpt.of(file.line(begin.line()), begin.column() - 1, span.end() - span.start());
        String number = String.valueOf(begin.line());
        out.append("  %s | %s\n".formatted(number, excerpt.text()));
        out.append("  %s | %s\n".formatted(" ".repeat(number.length()), colours.caret(excerpt.marker())));
    }

    /** {@return such as {@code 2 errors, 1 warning}, or an empty text if there is nothing to count} */
    public static String summary(Iterable<Diagnostic> diagnostics) {
        int errors = 0;
        int warnings = 0;
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.ERROR) {
                errors++;
            } else {
                warnings++;
            }
        }
        String counted = errors == 0 ? "" : Words.count(errors, "error");
        String more = warnings == 0 ? "" : Words.count(warnings, "warning");
        return counted + (counted.isEmpty() || more.isEmpty() ? "" : ", ") + more;
    }
}
