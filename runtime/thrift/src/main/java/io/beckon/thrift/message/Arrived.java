/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that have arrived and were not taken yet. What is taken is a part of the same memory, which nothing is written to from then on;
 * so what comes in one piece is not copied, and what comes in many is copied once.
 */
final class Arrived implements AutoCloseable {
    private final ByteBufAllocator allocator;
    private @Nullable ByteBuf bytes;
    private boolean shared;

    Arrived(ByteBufAllocator allocator) {
        this.allocator = allocator;
    }

    /** Adds bytes, which stay the caller's. */
    void add(ByteBuf more) {
        if (bytes == null) {
            bytes = more.retainedSlice();
            shared = true;
            return;
        }
        if (shared) {
            ByteBuf own = allocator.buffer(bytes.readableBytes() + more.readableBytes());
            own.writeBytes(bytes, bytes.readerIndex(), bytes.readableBytes());
            bytes.release();
            bytes = own;
            shared = false;
        }
        bytes.writeBytes(more, more.readerIndex(), more.readableBytes());
    }

    /** {@return what there is, or null if there is nothing; only to be looked at} */
    @Nullable
    ByteBuf peek() {
        return bytes;
    }

    /** Takes so many bytes. {@return them, to be released by the caller} */
    ByteBuf take(int count) {
        if (bytes == null) {
            throw new IllegalStateException("nothing has arrived");
        }
        ByteBuf taken = bytes.readRetainedSlice(count);
        shared = true;
        if (!bytes.isReadable()) {
            close();
        }
        return taken;
    }

    @Override
    public void close() {
        if (bytes != null) {
            bytes.release();
            bytes = null;
        }
    }
}
