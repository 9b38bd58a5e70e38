/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.description.Description;
import io.beckon.rpc.description.ServiceDescription;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a server serves, as the schema that it was made of. */
@Command(
        name = "describe",
        description = {
            "Prints the schema of a server's services. The server has to be set up by describeSchema().",
            "A file for each namespace; names and ids, types, defaults, comments and annotations are the server's."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DescribeCommand implements Callable<Integer> {
    @Mixin
    private Server server = new Server();

    @Parameters(index = "1..*", paramLabel = "SERVICE", description = "Which, by their full names; without, all.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--list", description = "Prints the names of the services, and nothing else.")
    private boolean list;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Writes the files there, and prints their names; without, prints what is in them.")
    private @Nullable Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Channel channel = server.connect()) {
            Description description = Description.client(channel);
            List<String> asked = services.isEmpty() ? names(description) : services;
            if (list) {
                asked.forEach(out::println);
            } else {
                List<ServiceDescription> described =
                        asked.stream().map(description::describe).toList();
                show(new SchemaFiles(described).texts(), out);
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<String> names(Description description) {
        try {
            return description.services();
        } catch (RpcException e) {
            if (e.code() != StatusCode.UNIMPLEMENTED) {
                throw e;
            }
            String text = server + " does not tell what it serves: RpcServer.Builder.describeSchema has it do so";
            throw new RpcException(Status.of(StatusCode.UNIMPLEMENTED, text), e);
        }
    }

    private void show(Map<String, String> files, PrintWriter out) {
        files.forEach((name, text) -> {
            if (folder != null) {
                out.println(write(folder, name, text));
            } else {
                out.print("// " + name + "\n" + text);
                if (files.size() > 1) {
                    out.println();
                }
            }
        });
    }

    private static Path write(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e, e);
        }
    }
}
