/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.Frame;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A caller's open calls. Slots count from 1; the one that was freed last is taken first, so that ids stay small. An id is a slot and a
 * generation, which changes with each use, so that a late answer is told from the next call's.
 */
final class Slots {
    private static final int GENERATIONS = 1 << Frame.GENERATION_BITS;

    private @Nullable OutgoingCall[] calls = new OutgoingCall[16];
    private byte[] generations = new byte[16];
    private int[] free = new int[16];
    private int freeCount;
    private int used;
    private int limit;

    Slots(int limit) {
        this.limit = limit;
    }

    void limit(int slots) {
        limit = slots;
    }

    boolean isFull() {
        return freeCount == 0 && used >= limit;
    }

    int taken() {
        return used - freeCount;
    }

    /** Puts a call into a free slot. {@return its id} */
    int take(OutgoingCall call) {
        int slot = freeCount > 0 ? free[--freeCount] : ++used;
        if (slot == calls.length) {
            calls = Arrays.copyOf(calls, 2 * slot);
            generations = Arrays.copyOf(generations, 2 * slot);
            free = Arrays.copyOf(free, 2 * slot);
        }
        calls[slot] = call;
        return slot << Frame.GENERATION_BITS | generations[slot];
    }

    /** {@return the call of an id, or null} */
    @Nullable
    OutgoingCall get(int id) {
        int slot = id >>> Frame.GENERATION_BITS;
        return slot > used || generations[slot] != (id & GENERATIONS - 1) ? null : calls[slot];
    }

    /** Frees a slot. {@return the call that was in it, or null if the id is of none} */
    @Nullable
    OutgoingCall release(int id) {
        OutgoingCall call = get(id);
        if (call != null) {
            int slot = id >>> Frame.GENERATION_BITS;
            calls[slot] = null;
            generations[slot] = (byte) (generations[slot] + 1 & GENERATIONS - 1);
            free[freeCount++] = slot;
        }
        return call;
    }

    void forEach(Consumer<OutgoingCall> action) {
        for (int slot = 1; slot <= used; slot++) {
            OutgoingCall call = calls[slot];
            if (call != null) {
                action.accept(call);
            }
        }
    }
}
