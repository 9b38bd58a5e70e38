/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.beckon.compiler.compat.Level;
import io.beckon.compiler.diagnostic.Catalogue;
import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input, and exactly what is said about it. A case is a file with its {@code .expected} beside it, or a folder with a main
 * file or a list of {@code arguments}, and {@code .expected} in it. After a change that is meant, write the expectations anew and
 * read the difference: {@code mvn -pl idl-compiler -am test -Dbeckon.golden=refresh}.
 */
class BadInputTest {
    private static final Path SOURCES = Path.of("src/test/resources/bad-input");
    private static final boolean REFRESH = "refresh".equals(System.getProperty("beckon.golden"));
    private static final Path CASES = Path.of("target/test-classes/bad-input");

    @BeforeAll
    static void makeTheHugeFiles() throws IOException {
        Files.write(CASES.resolve("too-large/huge.rpc"), new byte[9 << 20]);
        Files.writeString(CASES.resolve("too-many-words/brackets.rpc"), "{".repeat(1_000_001));
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.endsWith(".expected"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isToldAsExpected(String name) throws IOException {
        String told = told(CASES.resolve(name));
        Path expected = expected(name);
        if (REFRESH) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @Test
    void everyKindOfProblemOccurs() throws IOException {
        assumeFalse(REFRESH, "expectations are being written");
        List<String> missing = new ArrayList<>(Catalogue.codes());
        for (String name : cases().toList()) {
            String told = Files.readString(expected(name));
            missing.removeIf(code -> told.contains("[" + code + "]"));
        }
        assertThat(missing).isEmpty();
    }

    private static Path expected(String name) {
        Path source = SOURCES.resolve(name);
        return Files.isDirectory(source) ? source.resolve(".expected") : SOURCES.resolve(name + ".expected");
    }

    private static String told(Path input) throws IOException {
        List<Diagnostic> diagnostics = Files.isDirectory(input) ? run(input) : check(input);
        DiagnosticRenderer renderer = new DiagnosticRenderer(false);
        String told = diagnostics.stream().map(renderer::render).collect(Collectors.joining("\n"));
        return (told + "\n" + DiagnosticRenderer.summary(diagnostics) + "\n").replace(CASES + "/", "");
    }

    private static List<Diagnostic> check(Path file) {
        return Compiler.check(new CompileRequest(List.of(file), List.of())).diagnostics();
    }

    private static List<Diagnostic> run(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("arguments"))) {
            return check(folder.resolve("main.rpc"));
        }
        List<Path> files = new ArrayList<>();
        List<Path> includePath = new ArrayList<>();
        Path out = null;
        String against = null;
        List<String> accepted = new ArrayList<>();
        for (String argument : Files.readAllLines(folder.resolve("arguments"))) {
            Path path = folder.resolve(argument.substring(argument.indexOf(' ') + 1));
            if (argument.startsWith("--out ")) {
                out = path;
            } else if (argument.startsWith("--against ")) {
                against = path.toString();
            } else if (argument.startsWith("--accept ")) {
                accepted.add(argument.substring("--accept ".length()));
            } else {
                (argument.startsWith("-I ") ? includePath : files).add(path);
            }
        }
        CompileRequest request = new CompileRequest(files, includePath);
        if (against != null) {
            return Compiler.checkAgainst(request, against, Level.SOURCE, accepted)
                    .diagnostics();
        }
        return out == null
                ? Compiler.check(request).diagnostics()
                : Compiler.generate(request, out).diagnostics();
    }
}
