/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads Apache Thrift's compact encoding from a buffer's reader index, strictly: no overlong varints, ascending field ids (and so none
 * twice), well-formed UTF-8, no count beyond the bytes that have arrived, nothing deeper or larger than the limits allow. Every
 * violation is a {@link DecodeException} that says where.
 *
 * <p>Values are asked for by type; a value of another type is refused. Not thread-safe. The buffer stays the caller's.
 */
public final class WireReader {
    private static final int NO_FIELD = Integer.MIN_VALUE;
    private static final int SHORT_COUNT = 15;

    /** What a string or binary takes besides its bytes: the object and its array's header. */
    private static final long HEAP_OF_BYTES = 40;

    private final ByteBuf buffer;
    private final DecodeLimits limits;
    private final int start;
    private long heapLeft;

    /** How many bytes the elements still to come of all open containers take at least; nobody else may count on those. */
    private long owed;

    private @Nullable Skipper skipper;

    /** Per depth, the id of the field being read, or {@link #NO_FIELD} at a struct's beginning and in containers. */
    private int[] ids = new int[8];

    private int depth;
    private WireType announced = WireType.STRUCT;
    private boolean inContainer;

    /** Reads all that is readable now, and so one message that nothing follows, within the default limits. */
    public WireReader(ByteBuf buffer) {
        this(buffer, DecodeLimits.DEFAULT);
    }

    /** Reads all that is readable now, and so one message that nothing follows; its size sets how much heap it may become. */
    public WireReader(ByteBuf buffer, DecodeLimits limits) {
        this.buffer = buffer;
        this.limits = limits;
        this.start = buffer.readerIndex();
        this.heapLeft = limits.heapBudget(buffer.readableBytes());
    }

    /** Goes to the next field of the innermost struct. {@return false at the struct's end} */
    public boolean nextField() {
        int header = unsignedByte();
        if (header == 0) {
            ids[depth] = NO_FIELD;
            return false;
        }
        WireType type = type(header & 0x0F);
        int last = ids[depth];
        int delta = header >>> 4;
        int id = delta == 0 ? (short) zigzag(3, 16) : (last == NO_FIELD ? 0 : last) + delta;
        if (id <= last || id > Short.MAX_VALUE) {
            throw problem("field id " + id + " comes after " + last + "; ids ascend, each at most once");
        }
        ids[depth] = id;
        announce(type, false);
        return true;
    }

    /** {@return the id of the field that {@link #nextField} went to} */
    public int fieldId() {
        return ids[depth];
    }

    /**
     * Passes over the value that was announced, however deep it goes, without recursion. Types, counts and depth are checked as in
     * reading; what only its reader would know is not: UTF-8, the order of ids, elements that stand twice.
     */
    public void skip() {
        if (announced.isBool() && !inContainer) {
            return;
        }
        if (skipper == null) {
            skipper = new Skipper(this);
        }
        skipper.skip(announced, limits.maxDepth() - depth);
    }

    /** {@return a value of any type} */
    public <T> T value(Codec<T> codec) {
        return codec.decode(this);
    }

    /** {@return a bool} */
    public boolean bool() {
        if (!announced.isBool()) {
            throw mismatch(WireType.TRUE);
        }
        return inContainer ? boolElement() : announced == WireType.TRUE;
    }

    /** {@return an i8} */
    public byte i8() {
        expect(WireType.I8);
        return (byte) unsignedByte();
    }

    /** {@return an i16} */
    public short i16() {
        expect(WireType.I16);
        return (short) zigzag(3, 16);
    }

    /** {@return an i32} */
    public int i32() {
        expect(WireType.I32);
        return (int) zigzag(5, 32);
    }

    /** {@return an i64} */
    public long i64() {
        expect(WireType.I64);
        return zigzag(10, 64);
    }

    /** {@return a double} */
    public double float64() {
        expect(WireType.DOUBLE);
        require(8);
        return Double.longBitsToDouble(buffer.readLongLE());
    }

    /** {@return a string} */
    public String string() {
        expect(WireType.BINARY);
        int length = length();
        chargeBytes(length);
        if (!ByteBufUtil.isText(buffer, buffer.readerIndex(), length, StandardCharsets.UTF_8)) {
            throw problem("a string that is not UTF-8");
        }
        return buffer.readCharSequence(length, StandardCharsets.UTF_8).toString();
    }

    /** {@return a binary} */
    public Bytes binary() {
        expect(WireType.BINARY);
        int length = length();
        chargeBytes(length);
        byte[] bytes = new byte[length];
        buffer.readBytes(bytes);
        return Bytes.wrap(bytes);
    }

    /** {@return a uuid} */
    public UUID uuid() {
        expect(WireType.UUID);
        require(16);
        charge(32);
        return new UUID(buffer.readLong(), buffer.readLong());
    }

    /**
     * Ends the reading.
     *
     * @throws DecodeException if bytes are left over
     */
    public void end() {
        if (buffer.isReadable()) {
            throw problem(buffer.readableBytes() + " bytes left over behind the end");
        }
    }

    /** Begins a struct, whose fields come next. */
    void beginStruct(int heapBytes) {
        expect(WireType.STRUCT);
        charge(heapBytes);
        descend();
    }

    /** Ends the innermost struct, list, set or map. */
    void ascend() {
        depth--;
    }

    /** {@return how many structs and containers are open} */
    int depth() {
        return depth;
    }

    /** {@return the id of the field that is being read in one of the open structs} */
    int fieldIdAt(int depth) {
        return ids[depth];
    }

    /** Begins a list or set. {@return how many elements come next} */
    int beginList(WireType self, WireType element) {
        expect(self);
        int header = unsignedByte();
        int count = header >>> 4 == SHORT_COUNT ? count() : header >>> 4;
        if (count > 0) {
            expectElement(element, type(header & 0x0F));
        }
        return begin(count, element.leastBytes());
    }

    /** Begins a map. {@return how many entries come next} */
    int beginMap(WireType key, WireType value) {
        expect(WireType.MAP);
        int count = count();
        if (count > 0) {
            int header = unsignedByte();
            expectElement(key, type(header >>> 4));
            expectElement(value, type(header & 0x0F));
        }
        return begin(count, key.leastBytes() + value.leastBytes());
    }

    /** {@return an element of the container that was begun} */
    <T> T element(Codec<T> codec) {
        owed -= codec.type().leastBytes();
        announce(codec.type(), true);
        return codec.decode(this);
    }

    DecodeException problem(String what) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            if (ids[i] != NO_FIELD) {
                path.append(path.isEmpty() ? "" : ".").append(ids[i]);
            }
        }
        return new DecodeException(what, buffer.readerIndex() - start, path.toString());
    }

    DecodeException tooDeep() {
        return problem("nested more than " + limits.maxDepth() + " deep");
    }

    int unsignedByte() {
        require(1);
        return buffer.readUnsignedByte();
    }

    WireType type(int code) {
        if (!WireType.isCode(code)) {
            throw problem("no type has the number " + code);
        }
        return WireType.ofCode(code);
    }

    int length() {
        long length = varint(5, 32);
        require(length);
        return (int) length;
    }

    /** {@return a container's count, which {@link #believe} has yet to look at} */
    int count() {
        long count = varint(5, 32);
        if (count > limits.maxElements()) {
            throw problem(count + " elements, where the limit is " + limits.maxElements());
        }
        return (int) count;
    }

    void believe(int count, int leastBytes) {
        long left = buffer.readableBytes() - owed;
        if ((long) count * leastBytes > left) {
            throw problem(count + " elements announced, which the " + left + " bytes left for them cannot hold");
        }
    }

    /** Takes from the message's heap budget. */
    void charge(long heapBytes) {
        heapLeft -= heapBytes;
        if (heapLeft < 0) {
            throw problem("more heap than a message of this size may become");
        }
    }

    void pass(long bytes) {
        require(bytes);
        buffer.skipBytes((int) bytes);
    }

    /** Reads a varint of at most so many bytes and bits, in its shortest form. */
    long varint(int maxBytes, int maxBits) {
        long value = 0;
        for (int i = 0; i < maxBytes; i++) {
            int next = unsignedByte();
            value |= (long) (next & 0x7F) << (7 * i);
            if (next < 0x80) {
                if (next == 0 && i > 0) {
                    throw problem("a varint with bytes to spare");
                }
                boolean tooWide = maxBits == 64 ? i == 9 && next > 1 : value >>> maxBits != 0;
                if (tooWide) {
                    break;
                }
                return value;
            }
        }
        throw problem("a varint beyond " + maxBits + " bits");
    }

    private long zigzag(int maxBytes, int maxBits) {
        long value = varint(maxBytes, maxBits);
        return (value >>> 1) ^ -(value & 1);
    }

    private boolean boolElement() {
        int value = unsignedByte();
        if (value > 2) {
            throw problem("a bool is 0, 1 or 2, not " + value);
        }
        return value == 1;
    }

    private void announce(WireType type, boolean container) {
        announced = type;
        inContainer = container;
    }

    private void expect(WireType wanted) {
        if (announced != wanted) {
            throw mismatch(wanted);
        }
    }

    private void expectElement(WireType wanted, WireType found) {
        if (found != wanted && !(found.isBool() && wanted.isBool())) {
            throw problem("elements of type " + found + ", where " + wanted + " was expected");
        }
    }

    private DecodeException mismatch(WireType wanted) {
        return problem("a value of type " + announced + ", where " + wanted + " was expected");
    }

    private void require(long bytes) {
        if (bytes > buffer.readableBytes()) {
            throw problem(bytes + " bytes needed, " + buffer.readableBytes() + " left");
        }
    }

    private void chargeBytes(int length) {
        if (length > 0) {
            charge(HEAP_OF_BYTES + length);
        }
    }

    private int begin(int count, int leastBytes) {
        believe(count, leastBytes);
        owed += (long) count * leastBytes;
        descend();
        return count;
    }

    private void descend() {
        if (depth == limits.maxDepth()) {
            throw tooDeep();
        }
        if (++depth == ids.length) {
            ids = Arrays.copyOf(ids, depth * 2);
        }
        ids[depth] = NO_FIELD;
    }
}
