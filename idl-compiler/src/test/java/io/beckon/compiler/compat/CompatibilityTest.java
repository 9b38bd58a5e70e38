/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two versions of a schema, and exactly what is said about them. A case is a folder with an {@code old} and a {@code new} file or
 * folder, and {@code .expected} in it. After a change that is meant, write the expectations anew and read the difference:
 * {@code mvn -pl idl-compiler -am test -Dbeckon.golden=refresh}.
 */
class CompatibilityTest {
    private static final Path CASES = Path.of("src/test/resources/compat");

    static Stream<String> cases() throws IOException {
        return entries(CASES).map(path -> path.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isToldAsExpected(String name) throws IOException {
        String told = told(CASES.resolve(name));
        Path expected = CASES.resolve(name).resolve(".expected");
        if ("refresh".equals(System.getProperty("beckon.golden"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleHasACaseOfItsName(BreakingChange change) throws IOException {
        assertThat(CASES.resolve(change.id()).resolve(".expected"))
                .content()
                .contains("[" + change.id() + "]")
                .contains("note: this is a " + change.level() + " change");
    }

    @Test
    void whatIsBelowTheLevelIsAWarning() throws IOException {
        Path folder = CASES.resolve("field-removed");
        assertThat(severities(folder, Level.WIRE)).containsExactly("warning");
        assertThat(severities(folder, Level.SOURCE)).containsExactly("error");
        assertThat(severities(folder, Level.SEMANTIC)).containsExactly("error");
    }

    private static List<String> severities(Path folder, Level level) throws IOException {
        return diagnostics(folder, level).stream()
                .map(diagnostic -> diagnostic.severity().toString())
                .toList();
    }

    private static String told(Path folder) throws IOException {
        List<Diagnostic> diagnostics = diagnostics(folder, Level.SOURCE);
        DiagnosticRenderer renderer = new DiagnosticRenderer(false);
        String told = diagnostics.stream().map(renderer::render).collect(Collectors.joining("\n"));
        return (told + "\n" + DiagnosticRenderer.summary(diagnostics) + "\n").replace(folder + "/", "");
    }

    private static List<Diagnostic> diagnostics(Path folder, Level level) throws IOException {
        Path now = version(folder, "new");
        List<Path> files = Files.isDirectory(now) ? entries(now).toList() : List.of(now);
        return Compiler.checkAgainst(
                        new CompileRequest(files, List.of()),
                        version(folder, "old").toString(),
                        level,
                        List.of())
                .diagnostics();
    }

    private static Path version(Path folder, String name) throws IOException {
        return entries(folder)
                .filter(path -> path.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        }
    }
}
