/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.json;

/**
 * How JSON is written and what is taken from JSON that is not trusted. Text that is longer than {@code maxLength} is refused, and so is what would
 * become too deep, too many or too much heap.
 *
 * @param int64 how an i64 is written; both forms are read
 * @param unknownNames what becomes of a name that the schema does not have
 * @param indented whether each member is written on a line of its own
 * @param maxLength characters, or bytes where bytes are read, that a text may have
 * @param maxNumberLength characters that a number may have
 * @param maxDepth how many structs and containers may stand in each other
 * @param maxElements how many elements a container may have
 * @param maxHeap heap bytes that a text may become, by a generous estimate
 */
public record JsonOptions(
        Int64 int64,
        UnknownNames unknownNames,
        boolean indented,
        int maxLength,
        int maxNumberLength,
        int maxDepth,
        int maxElements,
        long maxHeap) {
    /** An i64 as a string, unknown names refused, on one line; 16 MiB of text, depth 64, a million elements, 64 MiB of heap. */
    public static final JsonOptions DEFAULT =
            new JsonOptions(Int64.STRING, UnknownNames.REFUSE, false, 16 << 20, 1_000, 64, 1_000_000, 64 << 20);

    /** How an i64 is written. */
    public enum Int64 {
        /** As a string: JavaScript's numbers lose what is beyond 53 bits. */
        STRING,
        /** As a number. */
        NUMBER
    }

    /** What becomes of a name that the schema does not have. */
    public enum UnknownNames {
        /** It is an error. */
        REFUSE,
        /** It is passed over with its value. */
        SKIP
    }

    /** Checks that each limit is positive. */
    public JsonOptions {
        if (maxLength < 1 || maxNumberLength < 1 || maxDepth < 1 || maxElements < 1 || maxHeap < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** {@return these with another form of i64} */
    public JsonOptions withInt64(Int64 form) {
        return new JsonOptions(
                form, unknownNames, indented, maxLength, maxNumberLength, maxDepth, maxElements, maxHeap);
    }

    /** {@return these with another way to take unknown names} */
    public JsonOptions withUnknownNames(UnknownNames choice) {
        return new JsonOptions(int64, choice, indented, maxLength, maxNumberLength, maxDepth, maxElements, maxHeap);
    }

    /** {@return these, each member on a line of its own or not} */
    public JsonOptions withIndented(boolean choice) {
        return new JsonOptions(int64, unknownNames, choice, maxLength, maxNumberLength, maxDepth, maxElements, maxHeap);
    }

    /** {@return these with other limits} */
    public JsonOptions withLimits(int length, int numberLength, int depth, int elements, long heap) {
        return new JsonOptions(int64, unknownNames, indented, length, numberLength, depth, elements, heap);
    }
}
