/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of one size for threads that end with their call, as virtual ones do, and so keep none themselves. Of those that are given back no
 * more are kept than twice the processors, for no more are in use at a time: nothing waits while it has one.
 */
final class SharedArrays {
    private final AtomicReferenceArray<byte @Nullable []> free =
            new AtomicReferenceArray<>(2 * Runtime.getRuntime().availableProcessors());

    /** {@return one that is this thread's alone, or null if none is left} */
    byte @Nullable [] take() {
        for (int i = 0; i < free.length(); i++) {
            if (free.getPlain(i) != null) {
                byte[] taken = free.getAndSet(i, null);
                if (taken != null) {
                    return taken;
                }
            }
        }
        return null;
    }

    /** Takes one back, which the giver no longer looks at. */
    void giveBack(byte[] bytes) {
        for (int i = 0; i < free.length(); i++) {
            if (free.getPlain(i) == null && free.compareAndSet(i, null, bytes)) {
                return;
            }
        }
    }
}
