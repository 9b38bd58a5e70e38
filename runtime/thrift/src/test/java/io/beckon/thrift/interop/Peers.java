/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What the machine has of Apache Thrift: its compiler and libraries, from packages that the tests do not install. */
final class Peers {
    private static final Path GENERATED = Path.of("target", "peers");
    private static final Path SCHEMA =
            Path.of("src", "test", "rpc", "io", "beckon", "thrift", "interop", "interop.thrift");
    private static final long SECONDS = 120;

    private Peers() {}

    /** Skips the test where a command does not run. */
    static void require(String what, String... command) {
        boolean there;
        try {
            there = run(command).exit == 0;
        } catch (IOException e) {
            there = false;
        }
        Assumptions.assumeTrue(
                there, "skipped, because " + String.join(" ", command) + " does not run: install " + what);
    }

    /** {@return the folder with what the compiler of Apache Thrift makes of the schema} Without uuids, which it knew later. */
    static Path generated(String language) throws IOException {
        return generated(SCHEMA, language, lines -> lines.filter(line -> !line.contains("uuid")));
    }

    /** {@return the folder with what the compiler of Apache Thrift makes of a schema, some lines of which were changed before} */
    static synchronized Path generated(Path from, String language, UnaryOperator<Stream<String>> changed)
            throws IOException {
        Path out = GENERATED.resolve(language.replaceFirst(":.*", ""));
        Files.createDirectories(out);
        Path schema = out.resolve(from.getFileName());
        try (Stream<String> lines = Files.lines(from)) {
            Files.writeString(schema, changed.apply(lines).collect(Collectors.joining("\n")));
        }
        Result result = run("thrift", "--gen", language, "--out", out.toString(), schema.toString());
        if (result.exit != 0) {
            throw new IOException(result.output);
        }
        return out;
    }

    /** A process's end. */
    record Result(int exit, String output) {}

    /** Runs a command to its end. */
    static Result run(String... command) throws IOException {
        return finish(start(List.of(command)));
    }

    static Process start(List<String> command, String... environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        return builder.start();
    }

    static Result finish(Process process) throws IOException {
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("still running after " + SECONDS + " s: " + output);
            }
            return new Result(process.exitValue(), output);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException(e);
        }
    }
}
