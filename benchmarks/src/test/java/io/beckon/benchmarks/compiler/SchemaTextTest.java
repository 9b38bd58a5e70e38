/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTextTest {
    @TempDir
    Path folder;

    @Test
    void becomesAClassAStruct() throws Exception {
        Path schema = Files.writeString(folder.resolve("schema.thrift"), SchemaText.thrift(3));
        Generator.BECKON_IN_PROCESS.generate(schema, folder.resolve("out"));
        try (Stream<Path> files = Files.list(folder.resolve("out/bench/schema"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("Kind.java", "Record0.java", "Record1.java", "Record2.java");
        }
    }
}
