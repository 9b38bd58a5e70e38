/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.wordcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordCountTest {
    private static final int LINES = 5_000;

    @TempDir
    Path folder;

    @Test
    void countsEveryWordOnceAlthoughAWorkerFails() throws Exception {
        Path text = text();
        assertThat(WordCountExample.count(text)).isEqualTo(new WorkerService().count(Files.readAllLines(text)));
    }

    @Test
    void aWorkerThatIsLostIsReplacedByTheOthers() throws Exception {
        Worker lost = lines -> {
            throw new RpcException(Status.of(StatusCode.UNAVAILABLE, "pulled the plug"));
        };
        Map<String, Long> counts = new WordCount(List.of(lost, new WorkerService(), lost)).count(text());
        assertThat(counts).containsEntry("fox", (long) LINES);
    }

    @Test
    void saysSoWhenNobodyIsLeft() throws Exception {
        Worker lost = lines -> {
            throw new RpcException(Status.of(StatusCode.UNAVAILABLE, "pulled the plug"));
        };
        Path text = text();
        assertThatIllegalStateException()
                .isThrownBy(() -> new WordCount(List.of(lost, lost)).count(text))
                .withMessage("every worker failed, with 25 pieces left to count");
    }

    private Path text() throws IOException {
        return Files.write(
                folder.resolve("text.txt"),
                IntStream.range(0, LINES)
                        .mapToObj(i -> "The quick fox, number " + i % 7 + ", jumps.")
                        .toList());
    }
}
