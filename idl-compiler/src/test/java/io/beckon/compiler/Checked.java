/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sources given as text, checked, with short ways to what tests look at. The first file is the one that is asked for. */
record Checked(Compilation compilation) {
    static Checked thrift(String text) {
        return files(Map.of("main.thrift", text));
    }

    static Checked rpc(String text) {
        return files(Map.of("main.rpc", text));
    }

    static Checked files(String name, String text, String... more) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name, text);
        for (int i = 0; i < more.length; i += 2) {
            files.put(more[i], more[i + 1]);
        }
        return files(files);
    }

    private static Checked files(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes(bytes);
    }

    static Checked bytes(String name, byte[] content) {
        return bytes(Map.of(name, content));
    }

    private static Checked bytes(Map<String, byte[]> files) {
        try {
            Path folder = Files.createTempDirectory("beckon");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = folder.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                Path first = folder.resolve(files.keySet().iterator().next());
                return new Checked(Compiler.check(new CompileRequest(List.of(first), List.of(folder))));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Neither errors nor warnings. */
    Checked isClean() {
        assertThat(compilation.diagnostics()).extracting(Diagnostic::headline).isEmpty();
        return this;
    }

    /** Warnings at most. */
    Checked isAccepted() {
        assertThat(compilation.hasErrors())
                .as(() -> String.join("\n", headlines()))
                .isFalse();
        return this;
    }

    /** These problems, by their codes and in this order, and no others. */
    Checked reports(String... codes) {
        assertThat(compilation.diagnostics())
                .as(() -> String.join("\n", headlines()))
                .extracting(Diagnostic::code)
                .containsExactly(codes);
        return this;
    }

    List<String> headlines() {
        return compilation.diagnostics().stream().map(Diagnostic::headline).toList();
    }

    <D extends Definition> D definition(String name, Class<D> kind) {
        return compilation.schema().documents().get(0).definitions().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Field field(String struct, String name) {
        return definition(struct, Struct.class).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Method method(String service, String name) {
        return definition(service, Service.class).methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    EnumType.Member member(String enumType, String name) {
        return definition(enumType, EnumType.class).members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Value value(String constant) {
        return definition(constant, Constant.class).value();
    }
}
