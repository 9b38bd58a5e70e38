/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.Compilation;
import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas under {@code src/test/golden/input} and what they become. */
final class Golden {
    static final Path INPUT = Path.of("src/test/golden/input");
    static final Path OUTPUT = Path.of("src/test/golden/output");

    private Golden() {}

    /** {@return what the compiler makes of the input today} */
    static List<GeneratedFile> generated() throws IOException {
        try (Stream<Path> files = Files.list(INPUT)) {
            Compilation compilation =
                    Compiler.check(new CompileRequest(files.sorted().toList(), List.of()));
            assertThat(compilation.hasErrors()).isFalse();
            Diagnostics diagnostics = new Diagnostics();
            List<GeneratedFile> generated = new JavaGenerator().generate(compilation.schema(), diagnostics);
            assertThat(diagnostics.hasErrors()).isFalse();
            return generated;
        }
    }
}
