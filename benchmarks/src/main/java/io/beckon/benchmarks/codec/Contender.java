/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;

/**
 * One way to write and read values of one type. Used by one thread at a time. Buffers stay the caller's.
 *
 * @param <T> the type
 */
interface Contender<T> {
    void encode(T value, ByteBuf out);

    T decode(ByteBuf in);
}
