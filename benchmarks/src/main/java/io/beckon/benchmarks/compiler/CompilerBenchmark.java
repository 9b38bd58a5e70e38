/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times compilers of schemas in turn, and javac over what they made, and prints tables. Arguments: the numbers of structs;
 * 10, 100 and 1000 without.
 */
public final class CompilerBenchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final int JAVAC_ROUNDS = Integer.getInteger("javacRounds", 3);
    /** Rounds before those that count; the compiler in this process is interpreted at first, the others need one. */
    private static final int WARMUP = 12;

    private final Path folder;
    private final List<Generator> generators;

    private CompilerBenchmark(Path folder, List<Generator> generators) {
        this.folder = folder;
        this.generators = generators.stream().filter(Generator::isAvailable).toList();
    }

    /** Runs the sizes and the generators that are named, all of either where none is, and prints to standard output. */
    public static void main(String[] args) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        List<Generator> generators = new ArrayList<>();
        for (String argument : args) {
            if (argument.matches("\\d+")) {
                sizes.add(Integer.valueOf(argument));
            } else {
                generators.add(Generator.named(argument));
            }
        }
        Path folder = Files.createTempDirectory("beckon-benchmark");
        try {
            new CompilerBenchmark(folder, generators.isEmpty() ? List.of(Generator.values()) : generators)
                    .run(sizes.isEmpty() ? List.of(10, 100, 1000) : sizes);
        } finally {
            delete(folder);
        }
    }

    private void run(List<Integer> sizes) throws IOException {
        System.out.println("| structs | | generate, ms: median (least to most) | generated | javac, ms | both, ms |");
        System.out.println("|---|---|---|---|---|---|");
        for (int size : sizes) {
            measure(size);
        }
    }

    private void measure(int size) throws IOException {
        long[][] times = new long[generators.size()][ROUNDS];
        for (int round = -WARMUP; round < ROUNDS; round++) {
            for (int i = 0; i < generators.size(); i++) {
                Generator generator = generators.get(i);
                if (round >= 0 || round == -WARMUP || generator == Generator.BECKON_IN_PROCESS) {
                    long time = time(generator, size);
                    times[i][Math.max(round, 0)] = time;
                }
            }
        }
        for (int i = 0; i < generators.size(); i++) {
            print(size, generators.get(i), times[i]);
        }
    }

    private long time(Generator generator, int size) throws IOException {
        Path schema = folder.resolve(generator.schemaName());
        Files.writeString(schema, generator == Generator.PROTOC ? SchemaText.proto(size) : SchemaText.thrift(size));
        Path out = out(generator);
        delete(out);
        long start = System.nanoTime();
        generator.generate(schema, out);
        return System.nanoTime() - start;
    }

    private void print(int size, Generator generator, long[] times) throws IOException {
        Arrays.sort(times);
        List<Path> sources = sources(out(generator));
        long bytes = 0;
        for (Path source : sources) {
            bytes += Files.size(source);
        }
        long median = times[times.length / 2];
        long javac = javac(sources);
        System.out.printf(
                "| %,d | %s | %,d (%,d to %,d) | %.1f MB | %,d | %,d |%n",
                size,
                generator.title(),
                millis(median),
                millis(times[0]),
                millis(times[times.length - 1]),
                bytes / 1e6,
                millis(javac),
                millis(median + javac));
    }

    private long javac(List<Path> sources) throws IOException {
        Path arguments = folder.resolve("sources.txt");
        Files.write(arguments, sources.stream().map(Path::toString).toList());
        long[] times = new long[JAVAC_ROUNDS];
        for (int i = 0; i < times.length; i++) {
            Path classes = folder.resolve("classes");
            delete(classes);
            List<String> command = new ArrayList<>(List.of("javac", "-J-Xmx4g", "-nowarn", "-proc:none"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
            command.add("@" + arguments);
            long start = System.nanoTime();
            Commands.run(command);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[JAVAC_ROUNDS / 2];
    }

    private Path out(Generator generator) {
        return folder.resolve(generator.name());
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }
}
