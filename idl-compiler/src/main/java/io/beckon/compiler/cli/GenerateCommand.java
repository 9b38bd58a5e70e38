/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.Compiler;
import io.beckon.compiler.Generation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes Java. */
@Command(
        name = "generate",
        description = {
            "Writes the Java that files become; with errors in them, nothing.",
            "Files that are only included are not written: name them too, unless their classes come from elsewhere."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "Where to write; made if it is missing. Files that would not change are left alone.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Mixin
    private Report report = new Report();

    @Override
    public Integer call() {
        input.needsFiles("- is only for check and format: Java is named after files");
        Generation generation = Compiler.generate(input.request(), out);
        report.show(generation.diagnostics());
        return generation.hasErrors() ? Main.PROBLEMS : ExitCode.OK;
    }
}
