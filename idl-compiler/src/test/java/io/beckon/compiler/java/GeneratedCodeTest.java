/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.Javac;
import io.beckon.compiler.output.GeneratedFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code compiles without a warning, and does what it says: {@code src/test/golden/use} uses it. */
class GeneratedCodeTest {
    private static final Path USE = Path.of("src/test/golden/use/golden/Use.java");

    @TempDir
    Path folder;

    @Test
    void compilesWithoutWarningsAndWorks() throws Exception {
        List<Path> sources = new ArrayList<>(List.of(USE));
        for (GeneratedFile file : Golden.generated()) {
            Path source = folder.resolve("source").resolve(file.path());
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, file.content()));
        }
        assertThat(Javac.compile(sources, folder.resolve("classes"))).isEmpty();
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            loader.loadClass("golden.Use").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        }
    }
}
