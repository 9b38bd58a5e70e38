/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import io.beckon.compiler.source.GivenText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A schema that is piped in, where a file is called {@code -}. */
final class StandardInput {
    private static final Path DASH = Path.of("-");
    private static final String NAME = "<stdin>";

    @Option(
            names = "--stdin-name",
            paramLabel = "FILE",
            description = "Which file standard input, -, stands for: its ending tells the language, its folder what is"
                    + " included. Without it, a .rpc file in this folder.")
    private @Nullable Path path;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    static boolean isAmong(List<Path> files) {
        return files.contains(DASH);
    }

    /** {@return the files without standard input} */
    static List<Path> others(List<Path> files) {
        return files.stream().filter(file -> !file.equals(DASH)).toList();
    }

    /**
     * {@return what standard input holds, or null if no file stands for it}
     *
     * @throws ParameterException if it is named for nothing
     */
    @Nullable
    GivenText text(List<Path> files) {
        if (!isAmong(files)) {
            if (path != null) {
                throw new ParameterException(spec.commandLine(), "--stdin-name needs the file -");
            }
            return null;
        }
        try {
            byte[] bytes = System.in.readAllBytes();
            return path == null
                    ? new GivenText(NAME, Path.of("stdin.rpc"), URI.create("untitled:stdin"), bytes)
                    : new GivenText(path.normalize().toString(), path, path.toUri(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("standard input", e);
        }
    }
}
