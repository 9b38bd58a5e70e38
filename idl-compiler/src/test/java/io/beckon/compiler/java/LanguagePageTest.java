/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of {@code docs/language.md} are clean, and become the Java that stands behind them. A block's first line may name its
 * file, for others to include; a block that is marked {@code check} is not generated from.
 */
class LanguagePageTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+)( check)?\\n((?s:.*?))^```$");
    private static final Pattern FILE = Pattern.compile("// (\\S+\\.rpc)\\n");

    @TempDir
    Path folder;

    private record Example(String language, boolean generated, String text) {
        static List<Example> all(Path page) throws IOException {
            List<Example> examples = new ArrayList<>();
            Matcher matcher = BLOCK.matcher(Files.readString(page));
            while (matcher.find()) {
                examples.add(new Example(matcher.group(1), matcher.group(2) == null, matcher.group(3)));
            }
            return examples;
        }

        Path write(Path folder, int number) throws IOException {
            Matcher named = FILE.matcher(text);
            String name = named.lookingAt() ? named.group(1) : "example" + number + "." + language;
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"language.md", "generated-code.md"})
    void schemasAreCleanAndBecomeTheJavaBehindThem(String page) throws IOException {
        List<Example> examples = Example.all(Path.of("../docs", page));
        List<Path> files = new ArrayList<>();
        for (Example example : examples) {
            if (!example.language().equals("java")) {
                files.add(example.write(folder, files.size()));
            }
        }
        String java = "";
        int schema = 0;
        for (Example example : examples) {
            if (example.language().equals("java")) {
                String generated = java;
                assertThat(example.text().lines())
                        .allSatisfy(line -> assertThat(generated).contains(line));
            } else {
                java = compiled(files.get(schema++), example.generated());
            }
        }
        assertThat(schema).isGreaterThan(5);
    }

    /** {@return all that a schema becomes, every run of blanks as one} */
    private String compiled(Path file, boolean generated) throws IOException {
        CompileRequest request = new CompileRequest(List.of(file), List.of());
        Path out = Files.createTempDirectory(folder, "out");
        List<Diagnostic> diagnostics = generated
                ? Compiler.generate(request, out).diagnostics()
                : Compiler.check(request).diagnostics();
        assertThat(diagnostics).extracting(Diagnostic::headline).isEmpty();
        StringBuilder java = new StringBuilder();
        try (Stream<Path> sources = Files.walk(out)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                java.append(Files.readString(source).replaceAll("\\s+", " "));
            }
        }
        return java.toString();
    }
}
