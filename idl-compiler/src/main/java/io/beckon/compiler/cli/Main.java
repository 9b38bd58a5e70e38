/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar beckon-compiler.jar COMMAND}: exits with 0 if all is well, 1 for bad input, 2 for wrong usage. */
@Command(
        name = "beckon-compiler",
        description = "Turns .rpc and .thrift files into Java.",
        subcommands = {
            GenerateCommand.class,
            CheckCommand.class,
            FormatCommand.class,
            ExplainCommand.class,
            HelpCommand.class
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit status: 0 fine, 1 problems in the input, 2 wrong usage."})
public final class Main implements Runnable {
    static final int PROBLEMS = 1;

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

    /** {@return the exit status of a command} */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine command = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, failed, parsed) -> internalFailure(e, err))
                .setParameterExceptionHandler(new WrongUsage());
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("There is not enough memory for this: give Java more, as with java -Xmx1g -jar ...");
            return PROBLEMS;
        } catch (StackOverflowError e) {
            return internalFailure(e, err);
        }
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: " + String.join(", ", spec.subcommands().keySet()));
    }

    private static int internalFailure(Throwable e, PrintWriter err) {
        err.println("The compiler failed, which is its own fault: please report the input and this: " + e);
        return PROBLEMS;
    }
}
