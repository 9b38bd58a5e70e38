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

/** Serves one contender: prints its port, then for each line that it reads its counters, or what memory it holds, until there are no more. */
final class ServerProcess {
    private ServerProcess() {}

    /** Takes a contender's and a workload's name. */
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Contender.Server server =
                Contenders.named(args[0]).serve(Workloads.named(args[1]).payload());
        out.println(server.port());
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(line.equals("held") ? Held.now() : Counters.now().toLine());
        }
        Runtime.getRuntime().halt(0); // what a peer takes to close is not measured
    }
}
