/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.Compilation;
import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.compat.Level;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is wrong with files, and writes nothing. */
@Command(
        name = "check",
        description = "Reports what is wrong with files, and writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Mixin
    private Report report = new Report();

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description = {
                "Also reports what the files break for those who have an earlier version of them:",
                "a folder, a jar, a schema, or a git revision (REV or git:REV)."
            })
    private @Nullable String against;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "source",
            description = {
                "What counts as an error, with --against: wire, source (the default) or semantic.",
                "Each includes those before it; the rest are warnings."
            })
    private Level level = Level.SOURCE;

    @Override
    public Integer call() {
        CompileRequest request = input.request();
        Compilation compilation =
                against == null ? Compiler.check(request) : Compiler.checkAgainst(request, against, level);
        report.show(compilation.diagnostics());
        return compilation.hasErrors() ? Main.PROBLEMS : ExitCode.OK;
    }
}
