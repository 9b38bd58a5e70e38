/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** SBE with the codecs that its tool makes, which work in the direct buffer itself. */
final class SbeContender<T> implements Contender<T> {
    /** What a JVM has to be started with for Agrona's buffers, which go by a class that the JDK keeps to itself. */
    static final String EXPORTS = "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED";

    private final Write<T> write;
    private final Read<T> read;
    private final UnsafeBuffer buffer;

    SbeContender(Write<T> write, Read<T> read) {
        requireExports();
        this.write = write;
        this.read = read;
        this.buffer = new UnsafeBuffer(new byte[0]);
    }

    /** Writes a message from a buffer's beginning. */
    interface Write<T> {
        /** {@return how many bytes it takes} */
        int write(T value, MutableDirectBuffer out);
    }

    /** Reads a message from a buffer's beginning. */
    interface Read<T> {
        T read(MutableDirectBuffer in);
    }

    private static void requireExports() {
        if (!Object.class.getModule().isExported("jdk.internal.misc", UnsafeBuffer.class.getModule())) {
            throw new IllegalStateException("SBE's buffers need a JVM that was started with " + EXPORTS);
        }
    }

    @Override
    public void encode(T value, ByteBuf out) {
        buffer.wrap(out.internalNioBuffer(out.writerIndex(), out.writableBytes()));
        out.writerIndex(out.writerIndex() + write.write(value, buffer));
    }

    @Override
    public T decode(ByteBuf in) {
        buffer.wrap(in.internalNioBuffer(in.readerIndex(), in.readableBytes()));
        return read.read(buffer);
    }
}
