/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.diagnostic.Words;
import java.io.PrintWriter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody is told who asks for what there is not: which word it is, and the one that was surely meant. */
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        PrintWriter err = e.getCommandLine().getErr();
        err.println(e instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched, command) : e.getMessage());
        err.println("Try '%s --help'.".formatted(command.qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String unmatched(UnmatchedArgumentException e, CommandSpec command) {
        String written = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            String option = written.split("=", 2)[0];
            return "There is no option %s%s"
                    .formatted(option, question(option, command.optionsMap().keySet()));
        }
        if (command.subcommands().isEmpty()) {
            return "Unexpected argument: " + written;
        }
        return noCommand(written, command);
    }

    static String noCommand(String written, CommandSpec all) {
        return "There is no command %s%s"
                .formatted(written, question(written, all.subcommands().keySet()));
    }

    private static String question(String written, Set<String> known) {
        @Nullable String question = Words.didYouMean(written, known);
        return question == null ? "" : ": " + question;
    }
}
