/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.baseline;

import io.beckon.compiler.diagnostic.BaselineProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The repository around a file, asked through the {@code git} command. Nothing that is passed to it can be taken for an option. */
final class GitRepository {
    private final Path root;

    private GitRepository(Path root) {
        this.root = root;
    }

    /** {@return the repository that a file lies in} */
    static GitRepository around(Path file, String revision) throws IOException, BaselineException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Answer answer = run(folder, revision, "rev-parse", "--show-toplevel");
        if (answer.status() != 0) {
            throw new BaselineException(
                    new BaselineProblem.BaselineUnreadable(revision, file + " is in no git repository"));
        }
        return new GitRepository(Path.of(answer.text().stripTrailing()).toRealPath());
    }

    /** {@return its top folder} */
    Path root() {
        return root;
    }

    /** {@return the id of the tree of files that a revision names} */
    String tree(String revision) throws IOException, BaselineException {
        boolean option = revision.startsWith("-");
        Answer answer = option
                ? new Answer(1, new byte[0])
                : run(root, revision, "rev-parse", "--verify", "--quiet", revision + "^{tree}");
        if (answer.status() != 0) {
            throw new BaselineException(new BaselineProblem.BaselineMissing(revision));
        }
        return answer.text().strip();
    }

    /** {@return the schemas of a tree by their paths; links are left out} */
    Map<String, byte[]> schemas(String tree) throws IOException {
        Answer listing = answer(start(root, "ls-tree", "-r", "-z", tree));
        Map<String, byte[]> schemas = new LinkedHashMap<>();
        Process blobs = start(root, "cat-file", "--batch");
        try (OutputStream ask = blobs.getOutputStream();
                InputStream told = new BufferedInputStream(blobs.getInputStream())) {
            for (String entry : listing.text().split("\0")) {
                int tab = entry.indexOf('\t');
                String path = entry.substring(tab + 1);
                if (entry.startsWith("100") && Schemas.isOne(path)) {
                    ask.write((entry.substring(0, tab).split(" ")[2] + "\n").getBytes(StandardCharsets.US_ASCII));
                    ask.flush();
                    schemas.put(path, blob(told));
                }
            }
        }
        return schemas;
    }

    /** Reads {@code ID blob SIZE}, the bytes, and the line feed behind them. */
    private static byte[] blob(InputStream in) throws IOException {
        StringBuilder header = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("git ended in the middle of an answer");
            }
            header.append((char) next);
        }
        int size = Integer.parseInt(header.substring(header.lastIndexOf(" ") + 1));
        byte[] content = in.readNBytes(size);
        in.skipNBytes(1);
        return content;
    }

    private record Answer(int status, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Answer run(Path folder, String revision, String... arguments) throws IOException, BaselineException {
        Process process;
        try {
            process = start(folder, arguments);
        } catch (IOException e) {
            throw new BaselineException(
                    new BaselineProblem.BaselineUnreadable(revision, "git cannot be run: " + e.getMessage()));
        }
        return answer(process);
    }

    private static Process start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Answer answer(Process process) throws IOException {
        process.getOutputStream().close();
        byte[] bytes = process.getInputStream().readAllBytes();
        try {
            return new Answer(process.waitFor(), bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was running", e);
        }
    }
}
