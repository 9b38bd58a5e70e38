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
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.output.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same schemas become the same bytes, whatever machine it is. */
class SameTextTest {
    @TempDir
    Path folder;

    @Test
    void inWhateverOrderFilesAreNamed() throws IOException {
        List<Path> files = new ArrayList<>(inputs());
        Map<String, String> expected = generated(files);
        Collections.reverse(files);
        assertThat(generated(files)).isEqualTo(expected);
    }

    /** Turkish has an i whose capital has a dot; Arabic has digits of its own. */
    @Test
    void inEveryLocaleAndTimeZone() throws IOException {
        Map<String, String> expected = generated(inputs());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
                assertThat(generated(inputs())).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void inAProcessWithAnotherCharset() throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Dfile.encoding=ISO-8859-1", "-Duser.language=tr", "-Duser.timezone=Asia/Kathmandu"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.beckon.compiler.cli.Main"));
        command.addAll(List.of("generate", "--out", folder.toString()));
        inputs().forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        for (Map.Entry<String, String> file : generated(inputs()).entrySet()) {
            assertThat(Files.readString(folder.resolve(file.getKey()), StandardCharsets.UTF_8))
                    .isEqualTo(file.getValue());
        }
    }

    private static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(Golden.INPUT)) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> generated(List<Path> files) {
        Map<String, String> texts = new TreeMap<>();
        for (GeneratedFile file : new JavaGenerator()
                .generate(Compiler.check(new CompileRequest(files, List.of())).schema(), new Diagnostics())) {
            texts.put(file.path(), file.content());
        }
        return texts;
    }
}
