/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import io.beckon.rpc.RpcException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar beckon-tools.jar COMMAND}: exits with 0 if all is well, 1 if the server or the files fail, 2 for wrong usage. */
@Command(
        name = "beckon-tools",
        description = "Asks running servers.",
        subcommands = {DescribeCommand.class, HelpCommand.class},
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit status: 0 fine, 1 the server or a file failed, 2 wrong usage."})
public final class Main implements Runnable {
    static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    /** Runs the command that the arguments name, and ends the machine with its exit status. */
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs a command for a program that goes on.
     *
     * @param out what the command prints
     * @param err what it has to say about failures and wrong usage
     * @return its exit status
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    err.println(told(failure));
                    return FAILED;
                })
                .execute(arguments);
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: " + String.join(", ", spec.subcommands().keySet()));
    }

    private static String told(Exception failure) {
        boolean isTold = failure instanceof RpcException || failure instanceof UncheckedIOException;
        return isTold || failure instanceof IllegalArgumentException
                ? String.valueOf(failure.getMessage())
                : "This command failed, which is its own fault: please report what it was to do, and this: " + failure;
    }
}
