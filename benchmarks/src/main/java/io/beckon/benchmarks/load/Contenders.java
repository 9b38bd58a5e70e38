/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import io.beckon.benchmarks.load.netty.ByteEcho;
import io.beckon.benchmarks.load.netty.MinimalRpc;
import io.beckon.benchmarks.load.netty.ValueEcho;
import io.beckon.benchmarks.load.peer.Beckon;
import io.beckon.benchmarks.load.peer.Grpc;
import io.beckon.benchmarks.load.peer.Thrift;
import io.beckon.benchmarks.load.peer.Wire;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All contenders by name, the limit first. */
final class Contenders {
    /** What ratios are to. */
    static final String LIMIT = "netty-echo";

    static final Map<String, Supplier<Contender>> ALL = all();

    private Contenders() {}

    static Contender named(String name) {
        Supplier<Contender> found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no contender is called " + name + "; there are " + ALL.keySet());
        }
        return found.get();
    }

    private static Map<String, Supplier<Contender>> all() {
        Map<String, Supplier<Contender>> all = new LinkedHashMap<>();
        all.put(LIMIT, () -> new ByteEcho(false));
        all.put("netty-values", ValueEcho::new);
        all.put("minimal", () -> new MinimalRpc(false));
        all.put("minimal-executor", () -> new MinimalRpc(true));
        all.put("netty-echo-busy", () -> new ByteEcho(true));
        all.put("beckon-loop", () -> new Beckon(true, false, Wire.PLAIN));
        all.put("beckon", () -> new Beckon(false, false, Wire.PLAIN));
        all.put("beckon-blocking", () -> new Beckon(false, true, Wire.PLAIN));
        all.put("beckon-busy", () -> new Beckon(true, false, Wire.BUSY));
        all.put("beckon-tls", () -> new Beckon(true, false, Wire.TLS));
        all.put("grpc-direct", () -> new Grpc(true, false));
        all.put("grpc", () -> new Grpc(false, false));
        all.put("grpc-blocking", () -> new Grpc(false, true));
        all.put("thrift-nonblocking", () -> new Thrift(false));
        all.put("thrift-pooled", () -> new Thrift(true));
        return all;
    }
}
