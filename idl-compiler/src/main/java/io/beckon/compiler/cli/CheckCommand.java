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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what is wrong with files, and writes nothing. */
@Command(
        name = "check",
        description = "Reports what is wrong with files, and writes nothing. The file - is standard input.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Mixin
    private StandardInput standardInput = new StandardInput();

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

    @Option(
            names = "--accept",
            paramLabel = "RULE@NAME",
            description = {
                "A breaking change to let pass, by its name as the finding gives it, such as field-removed@Item.cents;",
                "may be given several times, or in a file: @FILE."
            })
    private List<String> accepted = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (against == null && !accepted.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--accept needs --against: there is nothing to accept");
        }
        if (against != null) {
            input.needsFiles("--against needs files: standard input has no place in an earlier version");
        }
        CompileRequest request = input.request(standardInput);
        Compilation compilation =
                against == null ? Compiler.check(request) : Compiler.checkAgainst(request, against, level, accepted);
        report.show(compilation.diagnostics());
        return compilation.hasErrors() ? Main.PROBLEMS : ExitCode.OK;
    }
}
