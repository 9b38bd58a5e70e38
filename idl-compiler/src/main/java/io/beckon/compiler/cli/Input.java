/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.source.GivenText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command reads. */
final class Input {
    @Option(
            names = {"-I", "--include"},
            paramLabel = "DIR",
            description = "A folder or jar to look for includes in; may be given several times.")
    private List<Path> includePath = new ArrayList<>();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The .rpc and .thrift files.")
    private List<Path> files = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /**
     * Refuses standard input.
     *
     * @throws ParameterException that says why
     */
    void needsFiles(String why) {
        if (StandardInput.isAmong(files)) {
            throw new ParameterException(spec.commandLine(), why);
        }
    }

    CompileRequest request() {
        return new CompileRequest(files, includePath);
    }

    CompileRequest request(StandardInput standardInput) {
        @Nullable GivenText text = standardInput.text(files);
        return text == null ? request() : new CompileRequest(StandardInput.others(files), includePath, List.of(text));
    }
}
