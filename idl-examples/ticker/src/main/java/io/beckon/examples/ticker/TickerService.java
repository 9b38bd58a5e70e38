/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.ticker;

import io.beckon.rpc.RpcStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Makes prices up, as fast as they are read. */
public final class TickerService implements Ticker {
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong readers = new AtomicLong();

    @Override
    public RpcStream<Tick> prices(String symbol) {
        readers.incrementAndGet();
        long opening = 10_000 + Math.abs(symbol.hashCode() % 1000);
        return RpcStream.from(Stream.iterate(new Tick(0, opening), TickerService::next)
                .peek(tick -> made.incrementAndGet())
                .onClose(readers::decrementAndGet));
    }

    private static Tick next(Tick tick) {
        long change = (tick.number() * 7919 + 13) % 21 - 10;
        return new Tick(tick.number() + 1, Math.max(1, tick.cents() + change));
    }

    /** {@return how many ticks have been made for anybody} */
    public long made() {
        return made.get();
    }

    /** {@return how many read} */
    public long readers() {
        return readers.get();
    }
}
