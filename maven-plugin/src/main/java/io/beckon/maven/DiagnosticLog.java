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
import io.beckon.compiler.source.Position;
import org.apache.maven.plugin.logging.Log;

/** Says what is wrong in the form of the Java compiler's plugin, which editors and build servers understand. */
final class DiagnosticLog {
    private final DiagnosticRenderer renderer = new DiagnosticRenderer(false);
    private final Log log;

    DiagnosticLog(Log log) {
        this.log = log;
    }

    void report(Diagnostic diagnostic) {
        String text = headline(diagnostic) + System.lineSeparator() + renderer.details(diagnostic);
        if (diagnostic.severity() == Severity.ERROR) {
            log.error(text.stripTrailing());
        } else {
            log.warn(text.stripTrailing());
        }
    }

    /** {@return one line: {@code /home/me/acme.rpc:[3,9] [RPC0301] message}} */
    static String headline(Diagnostic diagnostic) {
        return "%s [%s] %s".formatted(place(diagnostic), diagnostic.code(), diagnostic.printableMessage());
    }

    private static String place(Diagnostic diagnostic) {
        if (diagnostic.span() == null) {
            return diagnostic.file() + ":";
        }
        Position begin = diagnostic.span().begin();
        return "%s:[%d,%d]".formatted(diagnostic.file(), begin.line(), begin.column());
    }
}
