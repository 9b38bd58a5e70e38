/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * Finds where a message ends that has no length in front, from bytes that come in any pieces. It goes on where it stopped: however the
 * bytes come, each is looked at a few times and no more. Sizes, counts and depth are checked on the way, and neither a stack of calls
 * nor memory grows with what the bytes say.
 */
abstract class MessageScanner {
    /** Too few bytes have come for what stands next. */
    static final int MORE = -1;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 1_000_000;

    /** What is on the stack for a struct, instead of a number of values to come. */
    private static final int STRUCT = -1;

    private final int maxMessage;
    private int[] left = new int[4];
    private int[] types = new int[8];
    private int depth;
    private long scanned;
    private long passing;
    private boolean begun;

    MessageScanner(int maxMessage) {
        this.maxMessage = maxMessage;
    }

    /**
     * Looks at what has come since the last time.
     *
     * @param in the message from its beginning at the reader index; its indices stay
     * @return how long the message is, or {@link #MORE}
     * @throws ThriftException if it is none, or too large
     */
    final int scan(ByteBuf in) {
        int available = in.readableBytes();
        while (!begun || depth > 0 || passing > 0) {
            if (passing > 0) {
                long pass = Math.min(passing, available - scanned);
                scanned += pass;
                passing -= pass;
                if (passing > 0) {
                    return MORE;
                }
            } else {
                int size = step(in, in.readerIndex() + (int) scanned, available - (int) scanned);
                if (size == MORE) {
                    return MORE;
                }
                scanned += size;
                if (scanned + passing > maxMessage) {
                    throw ThriftException.tooLarge("a message", scanned + passing, maxMessage);
                }
            }
        }
        return (int) scanned;
    }

    /** Makes ready for the next message. */
    final void reset() {
        scanned = 0;
        begun = false;
    }

    private int step(ByteBuf in, int at, int available) {
        if (!begun) {
            int size = header(in, at, available);
            if (size != MORE) {
                begun = true;
                push(STRUCT, 0, 0);
            }
            return size;
        }
        int top = depth - 1;
        if (left[top] == STRUCT) {
            return field(in, at, available);
        }
        if (left[top] == 0) {
            depth--;
            return 0;
        }
        int size = value(types[2 * top + (left[top] & 1)], in, at, available);
        if (size != MORE) {
            left[top]--;
        }
        return size;
    }

    /** Takes a message's header. {@return how many bytes it took, those to be passed not counted, or {@link #MORE}} */
    abstract int header(ByteBuf in, int at, int available);

    /** Takes a field's header. {@return as {@link #header}} */
    abstract int field(ByteBuf in, int at, int available);

    /** Takes a value, or its size and what leads to its parts. {@return as {@link #header}} */
    abstract int value(int type, ByteBuf in, int at, int available);

    /** The next so many bytes may be anything. */
    final void pass(long bytes) {
        passing += bytes;
    }

    final void endStruct() {
        depth--;
    }

    final void beginStruct() {
        push(STRUCT, 0, 0);
    }

    final void beginList(long count, int element, int leastBytes) {
        push(checked(count, leastBytes), element, element);
    }

    final void beginMap(long count, int key, int value, int leastBytes) {
        // Values to come are counted down from an even number: after the first step it is odd, and a key's turn.
        push(2 * checked(count, leastBytes), key, value);
    }

    final ThriftException unknownType(int type) {
        return ThriftException.malformed("no type has the number " + type);
    }

    private int checked(long count, int leastBytes) {
        if (count < 0 || count > MAX_ELEMENTS) {
            throw ThriftException.malformed(
                    "a container of " + count + " elements, where the limit is " + MAX_ELEMENTS);
        }
        if (scanned + count * leastBytes > maxMessage) {
            throw ThriftException.tooLarge("a message", scanned + count * leastBytes, maxMessage);
        }
        return (int) count;
    }

    private void push(int values, int even, int odd) {
        if (depth == MAX_DEPTH) {
            throw ThriftException.malformed("nested more than " + MAX_DEPTH + " deep");
        }
        if (depth == left.length) {
            left = Arrays.copyOf(left, 2 * depth);
            types = Arrays.copyOf(types, 4 * depth);
        }
        left[depth] = values;
        types[2 * depth] = even;
        types[2 * depth + 1] = odd;
        depth++;
    }
}
