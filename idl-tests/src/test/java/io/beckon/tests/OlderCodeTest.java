/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code that older versions generated compiles and runs on the runtime of today; {@code -Dbeckon.contract=NAME} keeps what is generated today under a
 * name. Only {@code generated} is frozen: {@code use} may follow the runtime where that changes what it says to people.
 */
class OlderCodeTest {
    private static final Path KEPT = Path.of("src/test/contract");
    private static final Path GOLDEN = Path.of("../idl-compiler/src/test/golden");

    @TempDir
    Path folder;

    @BeforeAll
    static void keep() throws IOException {
        String name = System.getProperty("beckon.contract");
        if (name != null) {
            copy(GOLDEN.resolve("output"), KEPT.resolve(name).resolve("generated"));
            copy(GOLDEN.resolve("use"), KEPT.resolve(name).resolve("use"));
        }
    }

    static List<Path> versions() throws IOException {
        try (Stream<Path> versions = Files.list(KEPT)) {
            return versions.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void runsOnThisRuntime(Path version) throws Exception {
        assertThat(version.resolve("generated")).isNotEmptyDirectory();
        try (URLClassLoader loader = new GeneratedCode(folder).compile(version)) {
            loader.loadClass("golden.Use").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> old = Files.exists(to) ? Files.walk(to) : Stream.of()) {
            for (Path each : old.filter(Files::isRegularFile).toList()) {
                Files.delete(each);
            }
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
    }
}
