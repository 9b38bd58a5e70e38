/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;

/**
 * A contender and what it is to write.
 *
 * @param contender who
 * @param value what
 */
record Trial<T>(Contender<T> contender, T value) {
    /** Holds the largest message. */
    private static final int CAPACITY = 1 << 17;

    /** Holds the small message and the order. */
    private static final int SMALL_CAPACITY = 2_048;

    /** {@return a pooled direct buffer with the value, which is the caller's to release} */
    ByteBuf encoded(boolean large) {
        ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(large ? CAPACITY : SMALL_CAPACITY);
        contender.encode(value, out);
        return out;
    }

    Object decode(ByteBuf in) {
        return contender.decode(in);
    }
}
