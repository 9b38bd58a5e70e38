/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we generate and what Apache Thrift's own compiler generates understand each other, where {@code thrift} is installed. */
class ThriftDifferentialTest {
    private static final Path INPUT = Path.of("src/test/thrift");

    @TempDir
    Path folder;

    @Test
    void bothUnderstandEachOther() throws Exception {
        assumeTrue(isInstalled(), "no command called thrift: not compared with what it generates");
        Path theirs = schema("peer");
        Path out = Files.createDirectory(folder.resolve("out"));
        run("thrift", "--gen", "java:generated_annotations=suppress", "-out", out.toString(), theirs.toString());
        Path ours = schema("ours");
        assertThat(Compiler.generate(new CompileRequest(List.of(ours), List.of()), out)
                        .diagnostics())
                .isEmpty();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(out, classes);
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            loader.loadClass("Differential").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {"500"});
        }
    }

    private Path schema(String javaPackage) throws IOException {
        Path file = Files.createDirectory(folder.resolve(javaPackage)).resolve("sample.thrift");
        return Files.writeString(
                file, "namespace java " + javaPackage + "\n\n" + Files.readString(INPUT.resolve("sample.thrift")));
    }

    private static void compile(Path out, Path classes) throws IOException {
        try (Stream<Path> sources = Files.walk(out)) {
            String[] arguments = Stream.concat(
                            Stream.of(
                                    "-nowarn",
                                    "-d",
                                    classes.toString(),
                                    INPUT.resolve("Differential.java").toString()),
                            sources.filter(Files::isRegularFile).map(Path::toString))
                    .toArray(String[]::new);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                    .isZero();
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "thrift")));
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
