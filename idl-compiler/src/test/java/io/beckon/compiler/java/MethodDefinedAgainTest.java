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
import io.beckon.compiler.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thrift lets a service define an inherited method again, and otherwise: its interface then stands alone. */
class MethodDefinedAgainTest {
    @TempDir
    Path folder;

    @Test
    void compiles() throws IOException {
        Path schema = Files.writeString(folder.resolve("again.thrift"), """
                namespace java again
                service Older { i32 get(1: i32 id), void stay() }
                service Newer extends Older { string get(1: i32 id), oneway void more() }
                service Newest extends Newer { string get(1: i32 id) }
                """);
        Path out = folder.resolve("out");
        Compiler.generate(new CompileRequest(List.of(schema), List.of()), out);
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(Javac.compile(files.filter(Files::isRegularFile).toList(), folder.resolve("classes")))
                    .isEmpty();
        }
        assertThat(out.resolve("again/Newer.java")).content().contains("interface Newer extends Service {");
        assertThat(out.resolve("again/Newest.java")).content().contains("interface Newest extends Newer {");
    }
}
