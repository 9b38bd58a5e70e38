/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.attack;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Attacks a server on this machine in each way in turn, and prints when the attackers were closed and what good clients felt meanwhile. */
public final class AttackBenchmark {
    private static final long WARM_UP_MILLIS = 5_000;
    private static final long BASELINE_MILLIS = 5_000;

    private AttackBenchmark() {}

    /** Takes parts of attacks' names, or nothing for all. */
    public static void main(String[] args) throws Exception {
        List<Attack> attacks = Attacks.all().stream()
                .filter(each -> args.length == 0 || List.of(args).stream().anyMatch(each.name()::contains))
                .toList();
        System.out.println("| attack | connections | closed | the last after | p99 of good calls | before | failed |");
        System.out.println("|---|---|---|---|---|---|---|");
        ServerIdentity identity = new ServerIdentity(Files.createTempDirectory("attack"));
        identity.make();
        for (Attack each : attacks) {
            run(each, identity);
        }
    }

    private static void run(Attack attack, ServerIdentity identity) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AttackedServer.class.getName(),
                        identity.folder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            int plain = Integer.parseInt(out.readLine());
            int tls = Integer.parseInt(out.readLine());
            int port = attack.manner().tls() ? tls : plain;
            try (GoodClients good = new GoodClients(port, attack.manner().tls() ? identity.client() : null)) {
                Thread.sleep(WARM_UP_MILLIS);
                good.p99Micros();
                Thread.sleep(BASELINE_MILLIS);
                long before = good.p99Micros();
                Attackers.Result result = new Attackers(attack, port).run();
                System.out.printf(
                        "| %s | %d | %d | %.1f s | %d µs | %d µs | %d |%n",
                        attack.name(),
                        attack.connections(),
                        result.closed(),
                        result.lastClosed(),
                        good.p99Micros(),
                        before,
                        good.failures());
            }
            process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
            System.err.println(attack.name() + ": " + out.readLine());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
