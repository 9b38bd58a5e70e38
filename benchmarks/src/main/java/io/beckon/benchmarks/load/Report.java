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
import java.util.Locale;
import java.util.Map;

/** Writes results: every sample as CSV, medians as a table, and charts of them. */
final class Report {
    private static final String CSV =
            "workload,contender,calls,nanos,p50_ns,p99_ns,p999_ns,client_cpu_ns,server_cpu_ns,client_bytes,server_bytes,syscalls_per_call";

    private final Results results;
    private final String name;

    /** @param name what the files' names say of the run */
    Report(Results results, String name) {
        this.results = results;
        this.name = name;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("load-" + name + ".csv"), csv());
        Files.write(folder.resolve("load-" + name + ".md"), table());
        new Charts(results).write(folder, name);
    }

    private List<String> csv() {
        List<String> lines = new ArrayList<>(List.of(CSV));
        results.all()
                .forEach((workload, contenders) -> contenders.forEach((contender, samples) -> {
                    for (Sample each : samples) {
                        String numbers = each.latencies().toLine() + " "
                                + each.client().cpu() + " "
                                + each.server().cpu() + " " + each.client().allocated() + " "
                                + each.server().allocated();
                        lines.add(workload + "," + contender + "," + numbers.replace(' ', ',') + ","
                                + (each.syscalls() < 0 ? "" : format("%.3f", each.syscalls())));
                    }
                }));
        return lines;
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| workload | contender | calls/s (spread) | to the limit | p50 / p99 / p99.9, µs "
                + "| CPU s per 100,000, client + server | bytes allocated, client + server | syscalls |");
        lines.add("|---|---|---|---|---|---|---|---|");
        results.all()
                .forEach((workload, contenders) -> contenders.forEach(
                        (contender, samples) -> lines.add(row(workload, contender, contenders, samples))));
        return lines;
    }

    private static String row(
            String workload, String contender, Map<String, List<Sample>> contenders, List<Sample> samples) {
        double speed = Results.median(samples, each -> each.latencies().perSecond());
        List<Sample> limit = contenders.get(Contenders.LIMIT);
        String ratio = limit == null
                ? ""
                : format(
                        "%.3f",
                        speed / Results.median(limit, each -> each.latencies().perSecond()));
        double syscalls = Results.median(samples, Sample::syscalls);
        return format(
                "| %s | %s | %,.0f (%.0f %%) | %s | %.1f / %.1f / %.1f | %.3f + %.3f | %,.0f + %,.0f | %s |",
                workload,
                contender,
                speed,
                100 * Results.spread(samples, each -> each.latencies().perSecond()),
                ratio,
                Results.median(samples, each -> each.latencies().p50()) / 1e3,
                Results.median(samples, each -> each.latencies().p99()) / 1e3,
                Results.median(samples, each -> each.latencies().p999()) / 1e3,
                Results.median(samples, each -> each.cpuSecondsPer100k(each.client())),
                Results.median(samples, each -> each.cpuSecondsPer100k(each.server())),
                Results.median(samples, each -> each.bytesPerCall(each.client())),
                Results.median(samples, each -> each.bytesPerCall(each.server())),
                syscalls < 0 ? "" : format("%.2f", syscalls));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
