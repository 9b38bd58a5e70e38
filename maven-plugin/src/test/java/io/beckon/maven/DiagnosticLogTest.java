/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.Severity;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosticLogTest {
    private final SourceFile file = new SourceFile("/home/me/shop.rpc", "struct Item {\n  1: Colour c\n}\n");

    @Test
    void aPlaceLooksAsTheJavaCompilersDoes() {
        Span colour = new Span(file, 19, 25);
        assertThat(DiagnosticLog.headline(diagnostic("no type has this name", colour)))
                .isEqualTo("/home/me/shop.rpc:[2,6] [RPC0301] no type has this name");
    }

    @Test
    void aWholeFileHasNoPlace() {
        assertThat(DiagnosticLog.headline(diagnostic("cannot be read", null)))
                .isEqualTo("/home/me/shop.rpc: [RPC0301] cannot be read");
    }

    @Test
    void inputDoesNotSteerTheTerminal() {
        assertThat(DiagnosticLog.headline(diagnostic("no \u001B[2J\u202Ename", null)))
                .endsWith("no \uFFFD[2J\uFFFDname");
    }

    private Diagnostic diagnostic(String message, @Nullable Span span) {
        return new Diagnostic("RPC0301", Severity.ERROR, message, file.name(), span, List.of(), List.of(), null);
    }
}
