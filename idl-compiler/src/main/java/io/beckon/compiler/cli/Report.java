/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.diagnostic.Diagnostic;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that reads schemas says about them. */
final class Report {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "human",
            description = "How to say what is wrong: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}."
                    + " json goes to standard output, the others to standard error.")
    private Format format = Format.HUMAN;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    void show(List<Diagnostic> diagnostics) {
        format.print(
                diagnostics, spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
