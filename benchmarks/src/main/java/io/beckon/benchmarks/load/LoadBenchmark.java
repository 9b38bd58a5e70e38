/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives every contender every workload, in turn, round after round, and writes down what was seen. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures calls of Beckon and its peers, client and server in two processes on this machine.")
final class LoadBenchmark implements Callable<Integer> {
    @Option(names = "--full", description = "Looks long enough for figures to quote; without, for a first impression.")
    private boolean full;

    @Option(names = "--plan", description = "Contenders and workloads that were chosen: ${COMPLETION-CANDIDATES}")
    private @Nullable PlanName plan;

    @Option(names = "--rounds", description = "How often each contender has its turn.")
    private int rounds;

    @Option(
            names = "--warm-up",
            description = "Seconds before each contender is looked at; on one core compilers need some.")
    private int warmUp;

    @Option(names = "--name", description = "What the files' names say of the run.")
    private @Nullable String name;

    @Option(
            names = "--contenders",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}",
            completionCandidates = ContenderNames.class)
    private List<String> contenders = List.copyOf(Contenders.ALL.keySet());

    @Option(
            names = "--workloads",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}",
            completionCandidates = WorkloadNames.class)
    private List<String> workloads = Workloads.ALL.stream().map(Workload::name).toList();

    @Option(
            names = "--pinned",
            description = "Both processes on one core, by taskset: the cost of a call, not that of waking a core.")
    private boolean pinned;

    @Option(names = "--syscalls", description = "Counts system calls as well, by strace.")
    private boolean syscalls;

    @Option(names = "--java-home", description = "Another JDK than that of this process.")
    private Path javaHome = Path.of(System.getProperty("java.home"));

    @Option(names = "--out", description = "Where the results go: load.csv, load.md and charts.")
    private Path out = Path.of("benchmarks/results");

    /** Takes options; {@code --help} tells which. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new LoadBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        contenders.forEach(Contenders::named);
        workloads.forEach(Workloads::named);
        Plan work = plan == null ? Plan.of(contenders, workloads) : plan.work;
        Timing timing = full ? Timing.FULL : Timing.QUICK;
        timing = rounds > 0 ? timing.withRounds(rounds) : timing;
        timing = warmUp > 0 ? timing.withWarmUp(Duration.ofSeconds(warmUp)) : timing;
        timing = syscalls ? timing.withSyscalls() : timing;
        Rounds rounds = new Rounds(new Machine(javaHome, pinned), timing);
        for (Map.Entry<String, List<String>> each : work.work().entrySet()) {
            rounds.run(each.getKey(), each.getValue());
        }
        String kind = pinned ? "pinned" : "unpinned";
        new Report(rounds.results(), name == null ? kind : name + "-" + kind).write(out);
        return 0;
    }

    /** What plans are called on the command line. */
    private enum PlanName {
        goals(Plan.GOALS),
        quick(Plan.QUICK);

        private final Plan work;

        PlanName(Plan work) {
            this.work = work;
        }
    }

    private static final class ContenderNames extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1;

        ContenderNames() {
            super(Contenders.ALL.keySet());
        }
    }

    private static final class WorkloadNames extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1;

        WorkloadNames() {
            super(Workloads.ALL.stream().map(Workload::name).toList());
        }
    }
}
