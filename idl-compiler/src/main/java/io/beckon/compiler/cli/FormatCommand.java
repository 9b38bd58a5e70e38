/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.Formatter;
import io.beckon.compiler.Formatting;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.source.GivenText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives files the one style. */
@Command(
        name = "format",
        description = {
            "Gives files the one style, and names those that it changes.",
            "The file - is standard input, which goes to standard output in the one style."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class FormatCommand implements Callable<Integer> {
    @Option(
            names = "--check",
            description = "Changes nothing, and exits with 1 if a file has another style; names those that have.")
    private boolean check;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The .rpc and .thrift files.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private StandardInput standardInput = new StandardInput();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (StandardInput.isAmong(files) && files.size() > 1) {
            throw new ParameterException(spec.commandLine(), "- cannot stand beside other files");
        }
        @Nullable GivenText text = standardInput.text(files);
        return text == null ? inPlace() : piped(text);
    }

    private int inPlace() {
        Formatting formatting = check ? Formatter.check(files) : Formatter.rewrite(files);
        PrintWriter out = spec.commandLine().getOut();
        Format.HUMAN.print(formatting.diagnostics(), out, spec.commandLine().getErr());
        formatting.changed().forEach(out::println);
        out.flush();
        boolean differs = check && !formatting.changed().isEmpty();
        return formatting.hasErrors() || differs ? Main.PROBLEMS : ExitCode.OK;
    }

    /** Writes UTF-8 whatever the terminal's own encoding is, and nothing for a text with errors, so that an editor can keep what it has. */
    private int piped(GivenText text) {
        Diagnostics diagnostics = new Diagnostics();
        byte @Nullable [] formatted = Formatter.format(text, diagnostics);
        PrintWriter out = spec.commandLine().getOut();
        Format.HUMAN.print(diagnostics.list(), out, spec.commandLine().getErr());
        if (formatted == null) {
            return Main.PROBLEMS;
        }
        if (!check) {
            System.out.writeBytes(formatted);
            System.out.flush();
            return ExitCode.OK;
        }
        boolean differs = !Arrays.equals(formatted, text.bytes());
        if (differs) {
            out.println(text.name());
            out.flush();
        }
        return differs ? Main.PROBLEMS : ExitCode.OK;
    }
}
