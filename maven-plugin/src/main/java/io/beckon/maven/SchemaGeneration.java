/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.Generation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** From a request to Java on the disk: find the schemas, compile them, report, delete what is out of date. */
final class SchemaGeneration {
    private final Log log;

    SchemaGeneration(Log log) {
        this.log = log;
    }

    void run(GenerationRequest request) throws IOException, MojoFailureException {
        List<Path> schemas = request.schemas().files();
        if (schemas.isEmpty()) {
            log.info("No schemas in " + request.schemas().path());
            deleteStale(request, List.of());
            return;
        }
        Generation generation =
                Compiler.generate(new CompileRequest(schemas, request.includePath()), request.outputDirectory());
        SchemaErrors.report(generation.diagnostics(), log);
        log.info("Generated files: %d written, %d up to date"
                .formatted(generation.written().size(), generation.unchanged().size()));
        deleteStale(
                request,
                Stream.concat(generation.written().stream(), generation.unchanged().stream())
                        .toList());
    }

    private void deleteStale(GenerationRequest request, List<Path> current) throws IOException {
        for (Path deleted : request.generatedFiles().replaceWith(current)) {
            log.info("Deleted %s: its definition is gone".formatted(deleted));
        }
    }
}
