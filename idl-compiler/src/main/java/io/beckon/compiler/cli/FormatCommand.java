/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.Formatter;
import io.beckon.compiler.Formatting;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives files the one style. */
@Command(
        name = "format",
        description = "Gives files the one style, and names those that it changes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class FormatCommand implements Callable<Integer> {
    @Option(
            names = "--check",
            description = "Changes nothing, and exits with 1 if a file has another style; names those that have.")
    private boolean check;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The .rpc and .thrift files.")
    private List<Path> files = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Formatting formatting = check ? Formatter.check(files) : Formatter.rewrite(files);
        PrintWriter out = spec.commandLine().getOut();
        Format.HUMAN.print(formatting.diagnostics(), out, spec.commandLine().getErr());
        formatting.changed().forEach(out::println);
        out.flush();
        boolean differs = check && !formatting.changed().isEmpty();
        return formatting.hasErrors() || differs ? Main.PROBLEMS : ExitCode.OK;
    }
}
