/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which contenders are given which workloads.
 *
 * @param work contenders by workload, in order
 */
record Plan(Map<String, List<String>> work) {
    /** What the goals speak of, and how calls scale with payload and connections: some ten minutes with 12 s to warm up. */
    static final Plan GOALS = new Plan(Map.of())
            .with("pipelined-64", "netty-values", "minimal-executor", "beckon-loop", "beckon", "grpc-direct", "grpc")
            .with("pipelined-512", "netty-values", "beckon-loop", "grpc-direct")
            .with("ping-pong", "netty-echo", "beckon-loop", "beckon-blocking", "thrift-pooled")
            .with("connections-8", "netty-echo", "beckon-loop", "grpc-direct")
            .with("connections-64", "netty-echo", "beckon-loop", "grpc-direct", "thrift-nonblocking")
            .with("order-64", "minimal", "beckon-loop", "grpc-direct")
            .with("blob-4", "netty-echo", "beckon-loop", "grpc-direct")
            .with("stream-million", "beckon-loop", "grpc-direct")
            .with("small-4", "beckon-loop")
            .with("beside-8-mib", "beckon-loop");

    /** The part of it that most depends on the JDK: some four minutes. */
    static final Plan QUICK = new Plan(Map.of())
            .with("pipelined-64", "netty-values", "minimal-executor", "beckon-loop", "beckon", "grpc-direct")
            .with("ping-pong", "netty-echo", "beckon-blocking", "thrift-pooled")
            .with("order-64", "minimal", "beckon-loop", "grpc-direct");

    /** {@return every one of these contenders with every one of these workloads that suits it} */
    static Plan of(List<String> contenders, List<String> workloads) {
        Plan plan = new Plan(Map.of());
        for (String workload : workloads) {
            plan = plan.with(
                    workload,
                    contenders.stream()
                            .filter(each -> Workloads.named(workload).suits(Contenders.named(each)))
                            .toArray(String[]::new));
        }
        return plan;
    }

    private Plan with(String workload, String... contenders) {
        Map<String, List<String>> more = new LinkedHashMap<>(work);
        more.put(workload, List.of(contenders));
        return new Plan(more);
    }
}
