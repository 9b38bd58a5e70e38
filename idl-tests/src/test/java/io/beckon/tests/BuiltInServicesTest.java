/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The services of the runtime itself are what the compiler makes of their schemas, but for the first comment and the format. */
class BuiltInServicesTest {
    private static final Path RPC = Path.of("../runtime/rpc/src/main");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"health, 4", "description, 12"})
    void isGenerated(String name, int files) throws IOException {
        GeneratedCode code = new GeneratedCode(folder);
        code.generate(List.of(RPC.resolve("resources/beckon/" + name + ".rpc")));
        List<Path> generated;
        try (Stream<Path> walk = Files.walk(code.sources())) {
            generated = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(generated).hasSize(files).allSatisfy(file -> {
            Path kept =
                    RPC.resolve("java").resolve(code.sources().relativize(file).toString());
            assertThat(plain(kept)).as("%s", kept).isEqualTo(plain(file));
        });
    }

    private static String plain(Path file) throws IOException {
        String java = Files.readString(file);
        return java.substring(java.indexOf("package ")).replaceAll("\\s+", "");
    }
}
