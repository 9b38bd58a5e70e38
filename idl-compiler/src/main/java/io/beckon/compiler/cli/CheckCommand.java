/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.Compilation;
import io.beckon.compiler.Compiler;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

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

    @Override
    public Integer call() {
        Compilation compilation = Compiler.check(input.request());
        report.show(compilation.diagnostics());
        return compilation.hasErrors() ? Main.PROBLEMS : ExitCode.OK;
    }
}
