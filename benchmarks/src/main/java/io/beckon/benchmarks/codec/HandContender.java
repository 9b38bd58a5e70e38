/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The tagged encoding by {@link HandMessages}. */
final class HandContender<T> implements Contender<T> {
    private final BiConsumer<T, HandOutput> write;
    private final Function<HandInput, T> read;
    private final HandOutput out = new HandOutput(Unpooled.EMPTY_BUFFER);
    private final HandInput in = new HandInput(Unpooled.EMPTY_BUFFER);

    HandContender(BiConsumer<T, HandOutput> write, Function<HandInput, T> read) {
        this.write = write;
        this.read = read;
    }

    @Override
    public void encode(T value, ByteBuf buffer) {
        out.begin(buffer);
        write.accept(value, out);
        out.flush();
    }

    @Override
    public T decode(ByteBuf buffer) {
        in.begin(buffer);
        return read.apply(in);
    }
}
