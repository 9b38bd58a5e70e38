/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codec;
import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Schemas and sources that become classes. */
final class GeneratedCode {
    private final Path folder;

    GeneratedCode(Path folder) {
        this.folder = folder;
    }

    Path sources() {
        return folder.resolve("sources");
    }

    Path classes() {
        return folder.resolve("classes");
    }

    /** Generates Java from schemas, which have no errors. */
    void generate(List<Path> schemas) {
        assertThat(Compiler.generate(new CompileRequest(schemas, List.of()), sources())
                        .errors())
                .isEmpty();
    }

    /** Compiles all sources of a folder. {@return what finds the classes} */
    URLClassLoader compile(Path from) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        StringWriter output = new StringWriter();
        List<String> options =
                List.of("--release", "17", "-proc:none", "-d", classes().toString());
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean compiled = javac.getTask(
                            output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).withFailMessage(output::toString).isTrue();
        }
        return new URLClassLoader(
                new URL[] {classes().toUri().toURL()}, getClass().getClassLoader());
    }

    /** {@return the codec that a generated class has} */
    @SuppressWarnings("unchecked") // a class's CODEC is of that class
    static Codec<Object> codec(ClassLoader loader, String className) throws ReflectiveOperationException {
        return (Codec<Object>) loader.loadClass(className).getField("CODEC").get(null);
    }
}
