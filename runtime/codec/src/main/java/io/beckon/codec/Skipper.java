/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.Arrays;

/** Passes over values that nobody asked for, with a stack of its own, so that hostile nesting costs no thread's stack. */
class Skipper {
    /** What is on the stack for a struct, instead of a number of values to come. */
    private static final int STRUCT = -1;

    /** The type of the elements of an empty container, which is never looked at. */
    private static final WireType NOTHING = WireType.TRUE;

    private final WireReader in;
    private int maxDepth;
    private int depth;
    private int[] left = new int[4];
    private WireType[] types = new WireType[8];

    Skipper(WireReader in) {
        this.in = in;
    }

    /** Passes over a field's value in which no more than so many structs and containers stand in each other, itself among them. */
    final void field(WireType type, int maxDepth) {
        this.maxDepth = maxDepth;
        fieldValue(type);
        while (depth > 0) {
            int top = depth - 1;
            if (left[top] == STRUCT) {
                field();
            } else if (left[top] == 0) {
                depth--;
            } else {
                left[top]--;
                value(types[2 * top + (left[top] & 1)]);
            }
        }
    }

    void field() {
        int header = in.unsignedByte();
        if (header == 0) {
            pop();
            return;
        }
        if (header >>> 4 == 0) {
            in.varint(3, 16);
        }
        fieldValue(in.type(header & 0x0F));
    }

    /** Passes over a field's value; a bool's stands in its header. */
    void fieldValue(WireType type) {
        if (!type.isBool()) {
            value(type);
        }
    }

    void value(WireType type) {
        switch (type) {
            case TRUE, FALSE, I8 -> in.pass(1);
            case I16 -> in.varint(3, 16);
            case I32 -> in.varint(5, 32);
            case I64 -> in.varint(10, 64);
            case DOUBLE -> in.pass(8);
            case UUID -> in.pass(16);
            case BINARY -> in.pass(in.length());
            case STRUCT -> pushStruct();
            case LIST, SET -> list();
            case MAP -> map();
        }
    }

    private void list() {
        int header = in.unsignedByte();
        int count = header >>> 4 == 15 ? in.count() : header >>> 4;
        WireType element = count == 0 ? NOTHING : in.type(header & 0x0F);
        in.believe(count, element.leastBytes());
        pushElements(count, element);
    }

    private void map() {
        int count = in.count();
        if (count == 0) {
            pushNothing();
            return;
        }
        int header = in.unsignedByte();
        WireType key = in.type(header >>> 4);
        WireType value = in.type(header & 0x0F);
        in.believe(count, key.leastBytes() + value.leastBytes());
        pushEntries(count, key, value);
    }

    final void pop() {
        depth--;
    }

    final void pushStruct() {
        push(STRUCT, NOTHING, NOTHING);
    }

    final void pushNothing() {
        push(0, NOTHING, NOTHING);
    }

    final void pushElements(int count, WireType element) {
        push(count, element, element);
    }

    final void pushEntries(int count, WireType key, WireType value) {
        // Values to come are counted down from an even number: after the first step it is odd, and a key's turn.
        push(2 * count, value, key);
    }

    private void push(int values, WireType even, WireType odd) {
        if (depth == maxDepth) {
            throw in.tooDeep();
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
