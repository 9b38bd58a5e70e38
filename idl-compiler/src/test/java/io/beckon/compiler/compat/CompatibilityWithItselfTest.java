/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.beckon.compiler.Compilation;
import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A schema that was read twice is the same schema. */
class CompatibilityWithItselfTest {
    private static final Path CORPUS = Path.of(System.getProperty("beckon.corpus", "../../shared/corpus"));

    @Test
    void goldenInput() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/input"))) {
            assertThat(findings(new CompileRequest(files.sorted().toList(), List.of())))
                    .hasValue(List.of());
        }
    }

    @Test
    void corpus() throws IOException {
        Path manifest = CORPUS.resolve("manifest.tsv");
        assumeTrue(Files.exists(manifest), () -> "no schemas at " + CORPUS + ": not tested");
        int compared = 0;
        for (String line : Files.readAllLines(manifest).stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            List<Path> includePath = Stream.of(cells[3].split(","))
                    .filter(folder -> !folder.isEmpty())
                    .map(CORPUS::resolve)
                    .filter(Files::isDirectory)
                    .toList();
            Optional<List<Finding>> findings =
                    findings(new CompileRequest(List.of(CORPUS.resolve(cells[0])), includePath));
            findings.ifPresent(found -> assertThat(found).as(cells[0]).isEmpty());
            compared += findings.isPresent() ? 1 : 0;
        }
        System.out.println("Schemas of the corpus compared with themselves: " + compared);
        assertThat(compared).isPositive();
    }

    /** {@return what is found, or nothing for schemas with errors, which cannot be compared} */
    private static Optional<List<Finding>> findings(CompileRequest request) {
        Compilation before = Compiler.check(request);
        return before.hasErrors()
                ? Optional.empty()
                : Optional.of(Compatibility.compare(
                        before.schema(), Compiler.check(request).schema()));
    }
}
