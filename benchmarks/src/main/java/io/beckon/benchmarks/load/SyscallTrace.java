/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts system calls of running processes by {@code strace}, which slows them down. */
final class SyscallTrace implements AutoCloseable {
    private static final int SECONDS = 10;

    private final Process strace;
    private final Path summary;

    private SyscallTrace(Process strace, Path summary) {
        this.strace = strace;
        this.summary = summary;
    }

    /** {@return a count that has begun} @throws IOException if there is no strace, or if it may not */
    static SyscallTrace of(long... processes) throws IOException {
        Path summary = Files.createTempFile("syscalls", ".txt");
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-c", "-U", "calls,name", "-o", summary.toString()));
        for (long each : processes) {
            command.add("-p");
            command.add(Long.toString(each));
        }
        Process strace = new ProcessBuilder(command).redirectErrorStream(true).start();
        SyscallTrace trace = new SyscallTrace(strace, summary);
        for (long each : processes) {
            trace.awaitAttached(each);
        }
        return trace;
    }

    private void awaitAttached(long process) throws IOException {
        for (int i = 0; i < SECONDS * 100; i++) {
            if (!strace.isAlive()) {
                throw new IOException(
                        "strace: " + new String(strace.getInputStream().readAllBytes()).trim());
            }
            if (Files.readString(Path.of("/proc/" + process + "/status")).matches("(?s).*TracerPid:\\t[1-9].*")) {
                return;
            }
            pause();
        }
        throw new IOException("strace did not attach to process " + process);
    }

    /** {@return how many there were until now; ends the count} */
    long count() throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(strace.pid())).start();
        try {
            if (!strace.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("strace does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return Files.readAllLines(summary).stream()
                .map(String::trim)
                .filter(line -> line.endsWith(" total"))
                .mapToLong(line -> Long.parseLong(line.split(" +")[0]))
                .sum();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        strace.destroy();
        Files.deleteIfExists(summary);
    }
}
