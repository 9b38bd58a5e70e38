/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the one style is. A case is a file with its {@code .expected} beside it; after a change that is meant, write those anew with
 * {@code -Dbeckon.golden=refresh} and read the difference.
 */
class FormatTest {
    private static final Path CASES = Path.of("src/test/resources/format");

    static List<Path> cases() throws IOException {
        return schemas(CASES);
    }

    /** Whatever schemas the module's tests have. */
    static List<Path> others() throws IOException {
        return Stream.concat(
                        schemas(Path.of("src/test/golden/input")).stream(),
                        schemas(Path.of("src/test/resources/bad-input")).stream())
                .filter(FormatTest::canBeRead)
                .toList();
    }

    private static List<Path> schemas(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(rpc|thrift)"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean canBeRead(Path path) {
        return Formatter.check(List.of(path)).diagnostics().isEmpty();
    }

    private static SourceFile file(Path path) throws IOException {
        return new SourceFile(path.toString(), Files.readString(path));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void looksAsExpected(Path file) throws IOException {
        Formatted formatted = Formatted.of(file(file)).isFaithful();
        Path expected = Path.of(file + ".expected");
        if ("refresh".equals(System.getProperty("beckon.golden"))) {
            Files.writeString(expected, formatted.text());
        }
        assertThat(formatted.text()).isEqualTo(Files.readString(expected));
        assertThat(formatted.text().lines().filter(line -> !line.matches(".*(//|#|/?\\*).*")))
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void theDocumentationShowsIt() throws IOException {
        List<String> blocks = Pattern.compile("```thrift\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/format.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        assertThat(Formatted.of("item.thrift", blocks.get(0)).isFaithful().text())
                .isEqualTo(blocks.get(1));
    }

    @ParameterizedTest
    @MethodSource("others")
    void keepsTheMeaning(Path file) throws IOException {
        Formatted.of(file(file)).isFaithful();
    }

    @Test
    void someBadInputCanBeFormatted() throws IOException {
        assertThat(others()).anyMatch(file -> file.toString().contains("bad-input"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", " \t\r\n\n", "// a", "/** a */", "\n\n# a\n\n\n# b", "struct S {}", "struct S {} // a"
            })
    void almostNothing(String text) {
        assertThat(Formatted.of("main.rpc", text).isFaithful().text())
                .isEqualTo(text.isBlank() ? "" : text.strip().replace("\n\n\n", "\n\n") + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"struct S {", "struct S {}\nstruct T { 1 i32 a }\nstruct U {}", "/*", "const string S = \"", "é"
            })
    void syntaxErrorsAreTold(String text) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Formatter.format(new SourceFile("main.rpc", text), diagnostics))
                .isNull();
        assertThat(diagnostics.list()).extracting(Diagnostic::code).allMatch(code -> code.startsWith("RPC01"));
        assertThat(diagnostics.hasErrors()).isTrue();
    }
}
