/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.compression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one end does to make messages shorter. It is done where both ends have some: each then compresses with the first of its own algorithms
 * that the other takes.
 *
 * @param algorithms what this end takes, and sends with, the best first; none if messages are sent as they are
 * @param threshold how many bytes a message has at least that is compressed
 */
public record CompressionOptions(List<Compression> algorithms, int threshold) {
    /** Messages are sent as they are: what holds where nothing else is said. */
    public static final CompressionOptions NONE = new CompressionOptions(List.of(), 0);

    /** Below, compressing costs more than it saves. */
    private static final int USUAL_THRESHOLD = 1024;

    /**
     * Checks that each algorithm can be used here.
     *
     * @throws IllegalArgumentException if one stands there twice, or the threshold is negative
     * @throws IllegalStateException if a library is missing
     */
    public CompressionOptions {
        algorithms = List.copyOf(algorithms);
        if (new LinkedHashSet<>(algorithms).size() < algorithms.size() || threshold < 0) {
            throw new IllegalArgumentException("algorithms stand there once each, and a threshold is not negative: "
                    + algorithms + ", " + threshold);
        }
        for (Compression each : algorithms) {
            String missing = each.missing();
            if (missing != null) {
                throw new IllegalStateException(missing);
            }
        }
    }

    /** {@return options with these algorithms, the best first, for messages from 1,024 bytes on} */
    public static CompressionOptions of(Compression... algorithms) {
        return new CompressionOptions(List.of(Objects.requireNonNull(algorithms, "algorithms")), USUAL_THRESHOLD);
    }

    /** {@return these options for messages from so many bytes on} */
    public CompressionOptions withThreshold(int bytes) {
        return new CompressionOptions(algorithms, bytes);
    }

    /** {@return the numbers of the algorithms as bits, as {@link io.beckon.protocol.frame.Preface} has them} */
    public int numbers() {
        return algorithms.stream().mapToInt(each -> 1 << each.number()).reduce(0, (one, other) -> one | other);
    }

    /** {@return what this end sends with to a peer that takes these, if anything} */
    public Optional<Compression> chosen(int numbers) {
        return algorithms.stream().filter(each -> each.isOneOf(numbers)).findFirst();
    }
}
