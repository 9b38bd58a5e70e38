/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.IntCountsHistogram;

/**
 * How many calls there were, how long it took in all, and percentiles of single calls in nanoseconds.
 *
 * @param nanos the time from the first call's begin to the last one's end
 */
record Latencies(long calls, long nanos, long p50, long p99, long p999) {
    /** {@return one for a single writer at a time, good to a hundredth and to a minute} */
    static AbstractHistogram histogram() {
        return new IntCountsHistogram(TimeUnit.MINUTES.toNanos(1), 2);
    }

    static Latencies of(AbstractHistogram all, long nanos) {
        return new Latencies(
                all.getTotalCount(),
                nanos,
                all.getValueAtPercentile(50),
                all.getValueAtPercentile(99),
                all.getValueAtPercentile(99.9));
    }

    /** {@return these, of another number of calls} */
    Latencies withCalls(long number) {
        return new Latencies(number, nanos, p50, p99, p999);
    }

    /** {@return it as one line} */
    String toLine() {
        return calls + " " + nanos + " " + p50 + " " + p99 + " " + p999;
    }

    /** {@return what {@link #toLine} wrote} */
    static Latencies parse(String line) {
        String[] parts = line.split(" ");
        return new Latencies(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }

    double perSecond() {
        return calls * 1e9 / nanos;
    }
}
