/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.check.Checker;
import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.DiagnosticRenderer;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.LspJson;
import io.beckon.compiler.link.Linker;
import io.beckon.compiler.load.LoadedFile;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.syntax.DocumentDeclaration;
import io.beckon.compiler.syntax.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All stages of the compiler but the disk, on texts in memory; what they say is rendered. */
public final class FrontEnd {
    private FrontEnd() {}

    /** {@return what is said about one file} */
    public static List<Diagnostic> check(String name, String text) {
        return check(Map.of(name, text));
    }

    /** {@return what is said about files that include each other by their names} */
    public static List<Diagnostic> check(Map<String, String> files) {
        Diagnostics diagnostics = new Diagnostics();
        Map<String, DocumentDeclaration> documents = new LinkedHashMap<>();
        files.forEach((name, text) -> documents.put(name, Parser.parse(new SourceFile(name, text), diagnostics)));
        List<LoadedFile> loaded = new ArrayList<>();
        documents
                .values()
                .forEach(document ->
                        loaded.add(new LoadedFile(document, true, inclusions(document, documents), List.of())));
        Schema schema = Linker.link(loaded, diagnostics);
        Checker.check(loaded, schema, diagnostics);
        render(diagnostics.list());
        return diagnostics.list();
    }

    private static List<LoadedFile.Inclusion> inclusions(
            DocumentDeclaration document, Map<String, DocumentDeclaration> documents) {
        return document.includes().stream()
                .flatMap(include -> Stream.ofNullable(documents.get(include.path()))
                        .map(found -> new LoadedFile.Inclusion(include, found.file())))
                .toList();
    }

    private static void render(List<Diagnostic> diagnostics) {
        DiagnosticRenderer renderer = new DiagnosticRenderer(true);
        diagnostics.forEach(
                diagnostic -> assertThat(renderer.render(diagnostic)).isNotBlank());
        assertThat(LspJson.of(diagnostics)).endsWith("]}\n");
    }
}
