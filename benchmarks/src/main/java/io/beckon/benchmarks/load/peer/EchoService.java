/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.peer;

import io.beckon.benchmarks.codec.Blob;
import io.beckon.benchmarks.codec.Order;
import io.beckon.benchmarks.codec.Payload;
import io.beckon.benchmarks.codec.Reading;
import io.beckon.benchmarks.load.Echo;
import io.beckon.rpc.RpcStream;
import java.util.stream.Stream;

/** Sends back what it gets. */
public final class EchoService implements Echo {
    private static final Reading SAMPLE = (Reading) Payload.SMALL.generated();

    @Override
    public Reading reading(Reading value) {
        return value;
    }

    @Override
    public Order order(Order value) {
        return value;
    }

    @Override
    public Blob blob(Blob value) {
        return value;
    }

    @Override
    public int add(int left, int right) {
        return left + right;
    }

    @Override
    public RpcStream<Reading> readings(long count) {
        return RpcStream.from(Stream.generate(() -> SAMPLE).limit(count));
    }
}
