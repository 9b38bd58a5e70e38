/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.wordcount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cuts a text into pieces and has workers count them. */
public final class WordCount {
    private static final int LINES_PER_PIECE = 200;

    private final List<Worker> workers;

    /** Uses these workers, all at once. */
    public WordCount(List<Worker> workers) {
        this.workers = List.copyOf(workers);
    }

    /**
     * {@return how often each word stands in a file}
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalStateException if every worker fails before all is counted
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Map<String, Long> count(Path text) throws IOException, InterruptedException {
        Job job = new Job(pieces(text));
        List<Thread> threads = new ArrayList<>();
        for (Worker worker : workers) {
            Thread thread = new Thread(() -> job.workThrough(worker), "word-count-" + threads.size());
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return job.totals();
    }

    private static List<List<String>> pieces(Path text) throws IOException {
        List<List<String>> pieces = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        try (Stream<String> lines = Files.lines(text)) {
            for (String line : (Iterable<String>) lines::iterator) {
                piece.add(line);
                if (piece.size() == LINES_PER_PIECE) {
                    pieces.add(piece);
                    piece = new ArrayList<>();
                }
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }
}
