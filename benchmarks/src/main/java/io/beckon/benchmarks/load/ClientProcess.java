/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Gives one workload to one contender: for each line, a number of milliseconds, it prints two with what was seen and used. */
final class ClientProcess {
    private ClientProcess() {}

    /** Takes a contender's and a workload's name, and the server's port. */
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Workload.Session session =
                Workloads.named(args[1]).open(Contenders.named(args[0]), Integer.parseInt(args[2]))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Counters before = Counters.now();
                Latencies seen = session.run(Duration.ofMillis(Long.parseLong(line)));
                Counters used = Counters.now().minus(before);
                out.println(seen.toLine());
                out.println(used.toLine());
            }
            Runtime.getRuntime().halt(0);
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
