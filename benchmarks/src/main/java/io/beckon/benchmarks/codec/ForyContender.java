/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import org.apache.fory.Fory;
import org.apache.fory.config.CompatibleMode;
import org.apache.fory.memory.MemoryBuffer;
import org.apache.fory.memory.MemoryUtils;

/** Apache Fory, classes registered, as it is quickest: without references, over arrays. */
final class ForyContender<T> implements Contender<T> {
    private final Fory fory;
    private final Class<?> type;
    private final MemoryBuffer written = MemoryUtils.buffer(1 << 17);
    private final Heap read = new Heap();

    ForyContender(Class<?> type, CompatibleMode mode) {
        this.type = type;
        fory = Fory.builder()
                .requireClassRegistration(true)
                .withRefTracking(false)
                .withCompatibleMode(mode)
                .withAsyncCompilation(false)
                .suppressClassRegistrationWarnings(true)
                .build();
        for (Class<?> each : Plain.class.getDeclaredClasses()) {
            fory.register(each);
        }
    }

    @Override
    public void encode(T value, ByteBuf out) {
        written.writerIndex(0);
        fory.serialize(written, value);
        out.writeBytes(written.getHeapMemory(), 0, written.writerIndex());
    }

    @Override
    @SuppressWarnings("unchecked") // what was written
    public T decode(ByteBuf in) {
        byte[] bytes = read.fill(in);
        return (T) type.cast(fory.deserialize(MemoryUtils.wrap(bytes, 0, read.size())));
    }
}
