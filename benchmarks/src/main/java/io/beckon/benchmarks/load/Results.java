/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All samples, by workload and contender in the order in which they came. */
final class Results {
    private final Map<String, Map<String, List<Sample>>> samples = new LinkedHashMap<>();

    void add(String workload, String contender, Sample sample) {
        samples.computeIfAbsent(workload, any -> new LinkedHashMap<>())
                .computeIfAbsent(contender, any -> new ArrayList<>())
                .add(sample);
    }

    /** {@return the workloads, each with its contenders, each with its samples} */
    Map<String, Map<String, List<Sample>>> all() {
        return samples;
    }

    /** {@return the middle one of what the samples say} */
    static double median(List<Sample> samples, ToDoubleFunction<Sample> of) {
        double[] sorted = samples.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** {@return by how much of the median the samples differ at most} */
    static double spread(List<Sample> samples, ToDoubleFunction<Sample> of) {
        double most = samples.stream().mapToDouble(of).max().orElseThrow();
        double least = samples.stream().mapToDouble(of).min().orElseThrow();
        return (most - least) / median(samples, of);
    }
}
