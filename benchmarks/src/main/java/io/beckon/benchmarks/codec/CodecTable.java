/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures all contenders in rounds that are interleaved, so that what the machine does meanwhile meets all of them alike, and prints
 * a table: median and spread over the rounds, bytes on the wire, bytes allocated. Rounds are kept in a file, so that more can be added.
 */
public final class CodecTable {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private CodecTable() {}

    /**
     * What one round found.
     *
     * @param encode nanoseconds
     * @param decode nanoseconds
     * @param encodeBytes allocated
     * @param decodeBytes allocated
     */
    private record Figures(
            Message message, Library library, double encode, double decode, double encodeBytes, double decodeBytes) {
        static Figures parse(String line) {
            String[] parts = line.split(" ", -1);
            double[] numbers = Arrays.stream(parts)
                    .skip(2)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Figures(
                    Message.valueOf(parts[0]),
                    Library.valueOf(parts[1]),
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3]);
        }

        @Override
        public String toString() {
            return message + " " + library + " " + encode + " " + decode + " " + encodeBytes + " " + decodeBytes + "\n";
        }
    }

    /**
     * Runs.
     *
     * @param arguments the file that keeps rounds, how many to add, then the contenders; all of them if none is named
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Path file = Path.of(arguments[0]);
        List<Library> libraries = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            libraries.add(Library.valueOf(arguments[i]));
        }
        for (int round = Integer.parseInt(arguments[1]); round > 0; round--) {
            round(libraries.isEmpty() ? List.of(Library.values()) : libraries, file);
        }
        print(Files.readAllLines(file).stream().map(Figures::parse).toList());
    }

    private static void round(List<Library> libraries, Path file) throws RunnerException, IOException {
        for (Message message : Message.values()) {
            for (Library library : libraries) {
                String line = measure(message, library).toString();
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    private static Figures measure(Message message, Library library) throws RunnerException {
        double[] figures = new double[4];
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(CodecBenchmark.class.getName())
                        .param("message", message.name())
                        .param("library", library.name())
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            int column = result.getPrimaryResult().getLabel().equals("encode") ? 0 : 1;
            figures[column] = result.getPrimaryResult().getScore();
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            figures[column + 2] = allocated == null ? Double.NaN : allocated.getScore();
        }
        return new Figures(message, library, figures[0], figures[1], figures[2], figures[3]);
    }

    private static void print(List<Figures> all) {
        for (Message message : Message.values()) {
            System.out.printf("%n| %s | bytes | encode, ns | decode, ns | allocated: encode, decode |%n", message);
            System.out.println("|---|---|---|---|---|");
            for (Library library : Library.values()) {
                List<Figures> rounds = all.stream()
                        .filter(each -> each.message == message && each.library == library)
                        .toList();
                if (!rounds.isEmpty()) {
                    print(message, library, rounds);
                }
            }
        }
    }

    private static void print(Message message, Library library, List<Figures> rounds) {
        ByteBuf encoded = library.trial(message).encoded(message.isLarge());
        System.out.printf(
                "| %s | %,d | %s | %s | %,.0f, %,.0f |%n",
                library,
                encoded.readableBytes(),
                medianAndSpread(rounds, Figures::encode),
                medianAndSpread(rounds, Figures::decode),
                rounds.get(0).encodeBytes(),
                rounds.get(0).decodeBytes());
        encoded.release();
    }

    private static String medianAndSpread(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        double median = sorted[sorted.length / 2];
        return String.format("%,.0f (%,.0f to %,.0f)", median, sorted[0], sorted[sorted.length - 1]);
    }
}
