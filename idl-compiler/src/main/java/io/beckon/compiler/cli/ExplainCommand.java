/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.diagnostic.Explanation;
import io.beckon.compiler.diagnostic.Explanations;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says more about a diagnostic than fits into a message. */
@Command(
        name = "explain",
        description =
                "Explains a code such as RPC0301: why it is wrong, what to do, and examples. Without one it lists all.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CODE", description = "A code; RPC0301, rpc0301 and 301 mean the same.")
    private @Nullable String code;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (code == null) {
            Explanations.all().forEach(known -> out.printf("%s  %s%n", known.code(), known.title()));
        } else {
            out.print(explanation(code).markdown());
        }
        out.flush();
        return ExitCode.OK;
    }

    private Explanation explanation(String wanted) {
        Optional<Explanation> found = Explanations.find(wanted);
        List<String> nearest = Explanations.nearest(wanted);
        return found.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                "There is no code %s. The nearest are %s.".formatted(wanted, String.join(", ", nearest))));
    }
}
