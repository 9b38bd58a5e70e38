/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import io.beckon.benchmarks.codec.Payload;
import java.util.List;

/** All that contenders are given to do. */
final class Workloads {
    static final List<Workload> ALL = List.of(
            new ClosedLoop("ping-pong", Payload.SMALL, 1, 1),
            new ClosedLoop("pipelined-64", Payload.SMALL, 1, 64),
            new ClosedLoop("pipelined-512", Payload.SMALL, 1, 512),
            new ClosedLoop("small-4", Payload.SMALL, 1, 4),
            new ClosedLoop("connections-8", Payload.SMALL, 8, 1),
            new ClosedLoop("connections-64", Payload.SMALL, 64, 1),
            new ClosedLoop("connections-1000", Payload.SMALL, 1_000, 1),
            new ClosedLoop("order-64", Payload.ORDER, 1, 64),
            new ClosedLoop("blob-4", Payload.BLOB, 1, 4),
            new OpenLoop("open-2000", Payload.SMALL, 2_000),
            new OpenLoop("open-10000", Payload.SMALL, 10_000),
            new StreamOfMany("stream-million", Payload.SMALL, 1_000_000),
            new BesideLarge("beside-8-mib", Payload.SMALL, 4));

    private Workloads() {}

    static Workload named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no workload is called " + name + "; there are "
                        + ALL.stream().map(Workload::name).toList()));
    }
}
