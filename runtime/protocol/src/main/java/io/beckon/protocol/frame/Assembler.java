/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Puts units together that tell their length in a head of fixed size, from bytes that come in any pieces. A unit that has come in one
 * piece is not copied; of others only what has arrived takes memory, whatever length they tell.
 */
final class Assembler implements AutoCloseable {
    /** Tells how long a unit is, head included, and throws if that is too long or the head is wrong. */
    @FunctionalInterface
    interface UnitLength {
        int of(ByteBuf bytes, int start);
    }

    private final int head;
    private final UnitLength length;
    private final ByteBufAllocator allocator;
    private @Nullable ByteBuf partial;
    private @Nullable ByteBuf spent;

    /** The bytes that the last unit is a part of, while its end is the end of what can be read of them; then theirs, and its own. */
    private @Nullable ByteBuf shortened;

    private int endOfAll;
    private int endOfUnit;

    Assembler(int head, UnitLength length, ByteBufAllocator allocator) {
        this.head = head;
        this.length = length;
        this.allocator = allocator;
    }

    /**
     * {@return the next unit, valid until the next call; or null when all bytes have been taken and none is whole} A unit that is there in
     * one piece is the given buffer itself, whose writer index stands at the unit's end until then.
     */
    @Nullable
    ByteBuf next(ByteBuf in) {
        done(in);
        if (partial == null) {
            if (in.readableBytes() >= head) {
                int whole = length.of(in, in.readerIndex());
                if (in.readableBytes() >= whole) {
                    shortened = in;
                    endOfAll = in.writerIndex();
                    endOfUnit = in.readerIndex() + whole;
                    return in.writerIndex(endOfUnit);
                }
            }
            if (!in.isReadable()) {
                return null;
            }
            partial = allocator.buffer(Math.max(head, in.readableBytes()));
        }
        return complete(partial, in);
    }

    /** Is done with the last unit; {@link #next} is, too. */
    void done(ByteBuf in) {
        releaseSpent();
        if (shortened == in) {
            in.setIndex(endOfUnit, endOfAll);
        }
        shortened = null;
    }

    int bytesHeld() {
        return partial == null ? 0 : partial.readableBytes();
    }

    /** Releases what has arrived of a unit, and the last one. */
    @Override
    public void close() {
        releaseSpent();
        if (partial != null) {
            partial.release();
            partial = null;
        }
    }

    private @Nullable ByteBuf complete(ByteBuf unit, ByteBuf in) {
        if (!fill(unit, in, head) || !fill(unit, in, length.of(unit, 0))) {
            return null;
        }
        spent = unit;
        partial = null;
        return unit;
    }

    private static boolean fill(ByteBuf unit, ByteBuf in, int wanted) {
        int missing = Math.min(wanted - unit.readableBytes(), in.readableBytes());
        if (missing > 0) {
            unit.writeBytes(in, missing);
        }
        return unit.readableBytes() >= wanted;
    }

    private void releaseSpent() {
        if (spent != null) {
            spent.release();
            spent = null;
        }
    }
}
