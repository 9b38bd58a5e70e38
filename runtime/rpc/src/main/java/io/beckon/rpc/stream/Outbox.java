/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.stream;

import io.beckon.codec.Codec;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Items on their way to a connection, encoded by the thread that brings them. When there are {@value #FULL} bytes it is full; whoever
 * brings more then waits until it is told that there is room. One thread at a time brings, one takes.
 *
 * @param <T> the class of an item
 */
public final class Outbox<T> {
    private static final int FULL = 1 << 16;
    private static final int FIRST_BYTES = 1024;

    private final Codec<T> codec;
    private final ByteBufAllocator allocator;
    private final IntSupplier maxItem;
    private final StreamCarrier carrier;
    private final Object lock = new Object();

    private @Nullable ByteBuf items;

    /** Whether somebody writes into the items now, without the lock. */
    private boolean writing;

    private boolean told;
    private boolean ended;
    private boolean stopped;

    /** Who is to be told that there is room, or that nobody takes any more. */
    private @Nullable Runnable waiting;

    /**
     * @param codec how an item travels
     * @param allocator where buffers come from
     * @param maxItem how many bytes an item may have
     * @param carrier is told when there is something to send
     */
    public Outbox(Codec<T> codec, ByteBufAllocator allocator, IntSupplier maxItem, StreamCarrier carrier) {
        this.codec = codec;
        this.allocator = allocator;
        this.maxItem = maxItem;
        this.carrier = carrier;
    }

    /**
     * Takes an item, also where it is full.
     *
     * @throws RpcException if it is larger than may be
     * @throws io.beckon.codec.EncodeException if it cannot be written
     */
    void add(T item) {
        ByteBuf target;
        synchronized (lock) {
            if (stopped || ended) {
                return;
            }
            target = items == null ? allocator.buffer(FIRST_BYTES) : items;
            items = target;
            writing = true;
        }
        int start = target.writerIndex();
        boolean written = false;
        try {
            write(item, target);
            written = true;
        } finally {
            if (!written) {
                target.writerIndex(start);
            }
            doneWriting();
        }
    }

    /** Has somebody told once there is room. {@return whether there is, and nobody will be told} */
    boolean hasRoomOr(Runnable told) {
        synchronized (lock) {
            if (stopped || items == null || items.readableBytes() < FULL) {
                return true;
            }
            waiting = told;
            return false;
        }
    }

    /** No more will come. */
    public void end() {
        synchronized (lock) {
            ended = true;
            if (stopped || told) {
                return;
            }
            told = true;
        }
        carrier.toSend();
    }

    /** {@return items, each behind its length in four bytes, which are then the caller's; or null if there are none now} */
    public @Nullable ByteBuf poll() {
        ByteBuf taken;
        Runnable waited;
        synchronized (lock) {
            told = false;
            if (writing || items == null) {
                return null; // who is writing tells afterwards
            }
            taken = items;
            items = null;
            waited = waiting;
            waiting = null;
        }
        if (waited != null) {
            waited.run();
        }
        return taken;
    }

    /** {@return whether nothing is there and nothing will come} */
    public boolean isAtEnd() {
        synchronized (lock) {
            return ended && !writing && items == null;
        }
    }

    /** Nobody takes items any more; those that are there are released, and those that come are dropped. */
    public void stop() {
        Runnable waited;
        synchronized (lock) {
            if (stopped) {
                return;
            }
            stopped = true;
            if (!writing) {
                release();
            }
            waited = waiting;
            waiting = null;
        }
        if (waited != null) {
            waited.run();
        }
    }

    private void write(T item, ByteBuf target) {
        int start = target.writerIndex();
        target.writeIntLE(0);
        carrier.form().encode(codec, item, target);
        int size = target.writerIndex() - start - Integer.BYTES;
        int max = maxItem.getAsInt();
        if (size > max) {
            String text = "an item of " + size + " bytes, where the peer takes " + max
                    + "; its limits say so (Limits.withMaxMessage)";
            throw new RpcException(Status.of(StatusCode.RESOURCE_EXHAUSTED, text));
        }
        target.setIntLE(start, size);
    }

    private void doneWriting() {
        synchronized (lock) {
            writing = false;
            if (items != null && (stopped || !items.isReadable())) {
                release();
            }
            if (stopped || told) {
                return;
            }
            told = true;
        }
        carrier.toSend();
    }

    private void release() {
        if (items != null) {
            items.release();
            items = null;
        }
    }
}
