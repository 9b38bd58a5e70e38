/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.UUID;

/**
 * Reads a message through a window: a part of the buffer's bytes in an array. Knows the message's limits, and where in it one is: the
 * one place where bytes are counted and heap is charged.
 */
abstract class ByteInput {
    /** Stands where a head is when no field is being read: behind all fields that there can be. */
    static final int NO_FIELD = Integer.MAX_VALUE & -16;

    /** What a string or binary takes besides its bytes: the object and its array's header. */
    private static final long HEAP_OF_BYTES = 40;

    private static final int NEVER = -1;

    /** How many bytes stand in the window when a struct begins, if there are as many. */
    private static final int STRUCT_BYTES = 1_024;

    byte[] bytes = Scratch.NONE;
    int at;

    /** How much of the window is filled. */
    int end;

    DecodeLimits limits;
    private int maxDepth;

    /** How many bytes the elements still to come of all open containers take at least; nobody else may count on those. */
    long owed;

    int depth;

    /** The field being read, its id times 16 and perhaps a type, or {@link #NO_FIELD} at a struct's ends and in containers. */
    int head = NO_FIELD;

    /** How deep the reading is when the window is given back: where the outermost struct or container has ended, or nowhere. */
    private int closedAt;

    private ByteBuf buffer;
    private final Scratch scratch;
    private int start;
    private int total;

    /** How many of the message's bytes stand before the window. */
    private int before;

    long heapLeft;

    /** Per depth, the field that was being read when the next struct or container began. */
    private int[] heads = new int[8];

    ByteInput(ByteBuf buffer, DecodeLimits limits) {
        this.buffer = buffer;
        this.limits = limits;
        this.scratch = Scratch.ofReader();
        begin(buffer, limits);
    }

    /** Begins a message, behind none or one that was read to its end; what is not set here is then as it was at the beginning. */
    final void begin(ByteBuf next, DecodeLimits its) {
        buffer = next;
        limits = its;
        maxDepth = its.maxDepth();
        start = next.readerIndex();
        total = next.readableBytes();
        heapLeft = its.heapBudget(total);
        before = 0;
        fill();
    }

    /** Leaves it to the caller to end. Then no struct's end looks like the message's, and compiled code has the window at hand all the way. */
    final void keepUntilEnd() {
        closedAt = NEVER;
    }

    /**
     * Ends the reading.
     *
     * @throws DecodeException if bytes are left over
     */
    public final void end() {
        int left = left();
        close();
        if (left > 0) {
            throw problem(left + " bytes left over behind the end");
        }
    }

    /** Lets go of the buffer of a message that was read to its end. */
    final void forgetBuffer() {
        buffer = Unpooled.EMPTY_BUFFER;
    }

    /** Moves the window to where the reading is. */
    private void fill() {
        if (bytes == Scratch.NONE) {
            bytes = scratch.take();
        }
        before += at;
        at = 0;
        end = Math.min(total - before, Scratch.SIZE);
        buffer.getBytes(start + before, bytes, 0, end);
    }

    /** Gives the window back, and says in the buffer how far the reading has come. */
    private void close() {
        before += at;
        at = 0;
        end = 0;
        scratch.giveBack(bytes);
        bytes = Scratch.NONE;
        buffer.readerIndex(start + before);
    }

    /** {@return whether elements and keys may stand twice, of which the last counts, as with Apache Thrift} */
    boolean isLenient() {
        return false;
    }

    /** {@return how many bytes of the message are behind} */
    final int position() {
        return before + at;
    }

    final void moveTo(int position) {
        int inWindow = position - before;
        if (inWindow >= 0 && inWindow <= end) {
            at = inWindow;
        } else {
            before = position;
            at = 0;
            fill();
        }
    }

    /** {@return eight of the message's bytes, little-endian, wherever the window is; zeros stand behind the message's end} */
    final long wordAt(int position) {
        long word = 0;
        for (int i = Math.min(8, total - position) - 1; i >= 0; i--) {
            word = word << 8 | buffer.getUnsignedByte(start + position + i);
        }
        return word;
    }

    /** {@return how many bytes of the message are left} */
    final int left() {
        return total - before - at;
    }

    /** Makes sure that so many bytes, no more than a window has, stand in the window. */
    final void require(int count) {
        if (count > end - at) {
            requireInMessage(count);
            fill();
        }
    }

    final void requireInMessage(long count) {
        if (count > left()) {
            throw problem(count + " bytes needed, " + left() + " left");
        }
    }

    final void pass(long count) {
        requireInMessage(count);
        if (count <= end - at) {
            at += (int) count;
        } else {
            before += (int) count;
            fill();
        }
    }

    final int unsignedByte() {
        require(1);
        return bytes[at++] & 0xFF;
    }

    final double fixed64() {
        require(8);
        double value = Double.longBitsToDouble(Words.little(bytes, at));
        at += 8;
        return value;
    }

    final UUID fixed128() {
        require(16);
        charge(32);
        UUID value = new UUID(Words.big(bytes, at), Words.big(bytes, at + 8));
        at += 16;
        return value;
    }

    /** {@return a text of so many bytes of UTF-8} */
    final String utf8(int length) {
        if (length > Scratch.SIZE) {
            return longUtf8(length);
        }
        require(length);
        chargeBytes(length);
        String text = Words.isAscii(bytes, at, length) ? Latin1.text(bytes, at, length) : otherUtf8(length);
        at += length;
        return text;
    }

    private String otherUtf8(int length) {
        int count = length > Scratch.TEXT_SIZE ? -1 : Utf8.toLatin1(bytes, at, length, Scratch.TEXT);
        return count < 0 ? utf8(bytes, at, length) : Latin1.text(bytes, Scratch.TEXT, count);
    }

    private String longUtf8(int length) {
        requireInMessage(length);
        chargeBytes(length);
        byte[] copy = copy(length);
        String text = utf8(copy, 0, length);
        pass(length);
        return text;
    }

    private String utf8(byte[] from, int offset, int length) {
        String text = Utf8.decode(from, offset, length);
        if (!Utf8.wasUtf8(text, from, offset, length)) {
            throw problem("a string that is not UTF-8");
        }
        return text;
    }

    /** {@return so many bytes} */
    final byte[] raw(int length) {
        requireInMessage(length);
        chargeBytes(length);
        byte[] copy = copy(length);
        pass(length);
        return copy;
    }

    private byte[] copy(int length) {
        byte[] copy = new byte[length];
        if (length <= end - at) {
            System.arraycopy(bytes, at, copy, 0, length);
        } else {
            buffer.getBytes(start + before + at, copy);
        }
        return copy;
    }

    /** Takes from the message's heap budget. */
    final void charge(long heapBytes) {
        heapLeft -= heapBytes;
        if (heapLeft < 0) {
            throw problem("more heap than a message of this size may become");
        }
    }

    final void chargeBytes(int length) {
        if (length > 0) {
            charge(HEAP_OF_BYTES + length);
        }
    }

    final int checkedCount(long count) {
        if (count > limits.maxElements()) {
            throw problem(count + " elements, where the limit is " + limits.maxElements());
        }
        return (int) count;
    }

    final void believe(int count, int leastBytes) {
        long free = left() - owed;
        if ((long) count * leastBytes > free) {
            throw problem(count + " elements announced, which the " + free + " bytes left for them cannot hold");
        }
    }

    /** Begins a container of so many elements. {@return how many} */
    final int begin(int count, int leastBytes) {
        believe(count, leastBytes);
        owed += (long) count * leastBytes;
        descend();
        return count;
    }

    /** Goes into a struct, most of which stand in the window as a whole then, so that no field finds that its bytes do not. */
    final void descendToStruct() {
        if (end - at < STRUCT_BYTES && end - at < left()) {
            fill();
        }
        descend();
    }

    final void descend() {
        if (depth == maxDepth) {
            throw tooDeep();
        }
        if (depth == heads.length) {
            heads = Arrays.copyOf(heads, depth * 2);
        }
        heads[depth++] = head;
        head = NO_FIELD;
    }

    /** Ends the innermost struct, list, set or map. */
    final void ascend() {
        head = heads[--depth];
        if (depth == closedAt) {
            close();
        }
    }

    /** Leaves a struct or container that is to be begun anew. */
    final void leave() {
        head = heads[--depth];
    }

    final DecodeException tooDeep() {
        return problem("nested more than " + limits.maxDepth() + " deep");
    }

    /** {@return what is wrong and where in the bytes}; the codecs that it passes on its way out add where in the value */
    final DecodeException problem(String what) {
        int offset = before + at;
        close();
        return new DecodeException(what, offset);
    }

    /** {@return whether a field is being read at a depth} */
    final boolean isInField(int atDepth) {
        return atDepth <= depth && headAt(atDepth) != NO_FIELD;
    }

    /** {@return the id of the field that is being read at a depth} */
    final int fieldAt(int atDepth) {
        return headAt(atDepth) >> 4;
    }

    private int headAt(int atDepth) {
        return atDepth == depth ? head : heads[atDepth];
    }
}
