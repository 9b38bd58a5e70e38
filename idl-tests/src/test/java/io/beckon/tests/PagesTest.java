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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Java of a page compiles: whole files as they are, members and statements in a class around them. What a page takes for granted, such as a
 * service of the reader's own, lies in {@code src/test/pages}.
 */
class PagesTest {
    private static final Path AROUND = Path.of("src/test/pages");
    private static final Pattern NAME = Pattern.compile("(class|interface|record) (\\w+)");
    private static final String IMPORTS = """
            package %s;
            import static org.assertj.core.api.Assertions.*;
            import io.beckon.netty.*;
            import io.beckon.rpc.*;
            import io.beckon.simulation.*;
            import io.beckon.testkit.*;
            import io.beckon.thrift.*;
            import io.beckon.thrift.form.*;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.*;
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "README.md, com.acme.greet",
        "docs/testing.md, com.acme",
        "docs/from-apache-thrift.md, com.acme",
        "docs/tuning.md, com.acme"
    })
    void javaOfThePageCompiles(String page, String packageName) throws IOException {
        String text = Files.readString(Path.of("..").resolve(page));
        GeneratedCode code = new GeneratedCode(folder);
        List<Path> schemas = new ArrayList<>(List.of(AROUND.resolve("shop.rpc")));
        for (String schema : blocks(text, "thrift")) {
            schemas.add(Files.writeString(folder.resolve("page" + schemas.size() + ".rpc"), schema));
        }
        code.generate(schemas);
        copyAround(code.sources());
        List<String> java = blocks(text, "java");
        for (int i = 0; i < java.size(); i++) {
            write(java.get(i), "Piece" + i, packageName, code.sources());
        }
        assertThat(java).isNotEmpty();
        try (URLClassLoader loader = code.compile(code.sources())) {
            assertThat(loader.getURLs()).hasSize(1);
        }
    }

    private static List<String> blocks(String page, String language) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static void write(String piece, String name, String packageName, Path sources) throws IOException {
        if (piece.startsWith("package ")) {
            Matcher named = NAME.matcher(piece);
            assertThat(named.find()).as(piece).isTrue();
            Path file = sources.resolve(packageName.replace('.', '/')).resolve(named.group(2) + ".java");
            Files.writeString(file, piece);
            return;
        }
        String body = piece;
        if (piece.startsWith("@Test")) {
            body = "class %s {\n%s}\n".formatted(name, piece);
        } else if (!piece.startsWith("@")) {
            body = "class %s {\nvoid run(java.net.SocketAddress address) throws Exception {\n%s}\n}\n"
                    .formatted(name, piece);
        }
        Path file = sources.resolve(packageName.replace('.', '/')).resolve(name + ".java");
        Files.writeString(file, IMPORTS.formatted(packageName) + body);
    }

    private static void copyAround(Path sources) throws IOException {
        try (Stream<Path> walk = Files.walk(AROUND)) {
            for (Path each :
                    walk.filter(file -> file.toString().endsWith(".java")).toList()) {
                Files.copy(each, sources.resolve(AROUND.relativize(each).toString()));
            }
        }
    }
}
