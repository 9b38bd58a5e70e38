/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/**
 * What a reader takes from bytes that it does not trust. A count is never believed beyond the bytes that have arrived; these bound
 * what arrived bytes may turn into.
 *
 * @param maxDepth how many structs and containers may stand in each other
 * @param maxElements how many elements a container may have
 * @param minHeap heap bytes that any message may become, however small
 * @param heapPerByte heap bytes that a message may become for each of its own, above {@code minHeap}
 * @param maxHeap heap bytes that no message may exceed, unless four times its own size is more
 */
public record DecodeLimits(int maxDepth, int maxElements, long minHeap, int heapPerByte, long maxHeap) {
    /** Depth 64 as Apache Thrift, a million elements, heap 64 times the message between 1 and 64 MiB (decision 0030). */
    public static final DecodeLimits DEFAULT = new DecodeLimits(64, 1_000_000, 1 << 20, 64, 64 << 20);

    /** Who allows long messages allows them to be texts and binaries. */
    private static final int LARGE_HEAP_PER_BYTE = 4;

    /** Checks that each is positive. */
    public DecodeLimits {
        if (maxDepth < 1 || maxElements < 1 || minHeap < 1 || heapPerByte < 1 || maxHeap < minHeap) {
            throw new IllegalArgumentException("limits are positive, and maxHeap is no less than minHeap");
        }
    }

    /** {@return how many heap bytes a message of so many bytes may become} */
    long heapBudget(int messageBytes) {
        long most = Math.max(maxHeap, (long) messageBytes * LARGE_HEAP_PER_BYTE);
        return Math.min(most, Math.max(minHeap, (long) messageBytes * heapPerByte));
    }
}
