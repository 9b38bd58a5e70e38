/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures all contenders in rounds that are interleaved, so that what the machine does meanwhile meets all of them alike, and prints
 * a table: median and spread over the rounds, bytes on the wire, bytes allocated.
 */
public final class CodecTable {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final List<Library> libraries;
    private final Map<Message, Map<Library, List<Figures>>> rounds = new EnumMap<>(Message.class);

    private CodecTable(List<Library> libraries) {
        this.libraries = libraries;
        for (Message message : Message.values()) {
            rounds.put(message, new EnumMap<>(Library.class));
        }
    }

    /**
     * What one round found.
     *
     * @param encode nanoseconds
     * @param decode nanoseconds
     * @param encodeBytes allocated
     * @param decodeBytes allocated
     */
    private record Figures(double encode, double decode, double encodeBytes, double decodeBytes) {}

    /**
     * Runs.
     *
     * @param arguments how many rounds, then the contenders; all of them if none is named
     */
    public static void main(String[] arguments) throws RunnerException {
        List<Library> libraries = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            libraries.add(Library.valueOf(arguments[i]));
        }
        CodecTable table = new CodecTable(libraries.isEmpty() ? List.of(Library.values()) : libraries);
        for (int round = Integer.parseInt(arguments[0]); round > 0; round--) {
            table.round();
        }
        table.print();
    }

    private void round() throws RunnerException {
        for (Message message : Message.values()) {
            for (Library library : libraries) {
                rounds.getOrDefault(message, Map.of())
                        .computeIfAbsent(library, key -> new ArrayList<>())
                        .add(measure(message, library));
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
        return new Figures(figures[0], figures[1], figures[2], figures[3]);
    }

    private void print() {
        for (Message message : Message.values()) {
            System.out.printf("%n| %s | bytes | encode, ns | | decode, ns | | allocated: encode | decode |%n", message);
            System.out.println("|---|---|---|---|---|---|---|---|");
            for (Library library : libraries) {
                print(message, library, rounds.getOrDefault(message, Map.of()).getOrDefault(library, List.of()));
            }
        }
    }

    private static void print(Message message, Library library, List<Figures> rounds) {
        double[] encode = rounds.stream().mapToDouble(Figures::encode).sorted().toArray();
        double[] decode = rounds.stream().mapToDouble(Figures::decode).sorted().toArray();
        ByteBuf encoded = library.trial(message).encoded(message.isLarge());
        Figures last = rounds.get(rounds.size() - 1);
        System.out.printf(
                "| %s | %,d | %,.0f | %s | %,.0f | %s | %,.0f | %,.0f |%n",
                library,
                encoded.readableBytes(),
                median(encode),
                spread(encode),
                median(decode),
                spread(decode),
                last.encodeBytes(),
                last.decodeBytes());
        encoded.release();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static String spread(double[] sorted) {
        return String.format("%,.0f to %,.0f", sorted[0], sorted[sorted.length - 1]);
    }
}
