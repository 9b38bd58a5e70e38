/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.beckon.compiler.FrontEnd;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.syntax.parser.Parser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that a fuzzer makes, guided by the code that they reach. A build replays the seeds and what was found once, in
 * {@code FrontEndFuzzTestInputs}; CONTRIBUTING says how to look for more.
 */
class FrontEndFuzzTest {
    private static final List<String> NAMES = List.of("main.rpc", "other.thrift", "third.rpc");
    private static final long LONGEST_NANOS = 10_000_000_000L;

    /** Separates the files of one input. */
    private static final String SEPARATOR = "\u001E";

    @FuzzTest(maxDuration = "10m")
    void parser(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        inTime(() -> NAMES.forEach(name -> Parser.parse(new SourceFile(name, text), new Diagnostics())));
    }

    @FuzzTest(maxDuration = "10m")
    void wholeFrontEnd(byte[] bytes) {
        String[] texts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, NAMES.size());
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            files.put(NAMES.get(i), texts[i]);
        }
        inTime(() -> FrontEnd.check(files));
    }

    /** Runs once more what was slow: the first time classes are loaded and instrumented. */
    private static void inTime(Runnable run) {
        if (nanos(run) > LONGEST_NANOS && nanos(run) > LONGEST_NANOS) {
            throw new AssertionError("too slow");
        }
    }

    private static long nanos(Runnable run) {
        long start = System.nanoTime();
        run.run();
        return System.nanoTime() - start;
    }
}
