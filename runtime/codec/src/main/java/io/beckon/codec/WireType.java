/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/**
 * The types that bytes tell apart, with Apache Thrift's compact protocol's numbers (thrift-compact-protocol.md, "Field header").
 * A bool's value stands in its type where it is a field, and in a byte of its own in a container.
 */
public enum WireType {
    /** A bool that is true. */
    TRUE(1, 0),
    /** A bool that is false. */
    FALSE(1, 0),
    /** A byte. */
    I8(1, 0),
    /** A zigzag varint of at most three bytes. */
    I16(1, 16),
    /** A zigzag varint of at most five bytes. */
    I32(1, 16),
    /** A zigzag varint of at most ten bytes. */
    I64(1, 24),
    /** Eight bytes, little-endian. */
    DOUBLE(8, 24),
    /** A length and as many bytes: binaries, and strings in UTF-8. */
    BINARY(1, 0),
    /** A count, an element type and the elements. */
    LIST(1, 0),
    /** As a list. */
    SET(1, 0),
    /** A count, two types and the entries. */
    MAP(1, 0),
    /** Fields and a stop byte. */
    STRUCT(1, 0),
    /** Sixteen bytes, big-endian. */
    UUID(16, 0);

    private static final WireType[] BY_CODE = values();

    private final int code = ordinal() + 1;
    private final int leastBytes;
    private final int boxBytes;

    WireType(int leastBytes, int boxBytes) {
        this.leastBytes = leastBytes;
        this.boxBytes = boxBytes;
    }

    /** {@return the number in a header} */
    public int code() {
        return code;
    }

    /** {@return how many bytes a value takes at least, which bounds what a count can be believed} */
    int leastBytes() {
        return leastBytes;
    }

    /** {@return how much heap a value's box takes in a container; bools and bytes have theirs in the JDK's caches} */
    int boxBytes() {
        return boxBytes;
    }

    /** {@return whether values of it may hold further values, and so may be large or deep} */
    boolean isComposite() {
        return this == LIST || this == SET || this == MAP || this == STRUCT;
    }

    /** {@return whether it is one of the two that announce a bool} */
    boolean isBool() {
        return this == TRUE || this == FALSE;
    }

    /** {@return whether the number stands for a type} */
    static boolean isCode(int code) {
        return code >= 1 && code <= BY_CODE.length;
    }

    /** {@return the type of a number for which {@link #isCode} holds} */
    static WireType ofCode(int code) {
        return BY_CODE[code - 1];
    }
}
