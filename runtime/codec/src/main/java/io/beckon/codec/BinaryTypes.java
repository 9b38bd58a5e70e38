/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import org.jspecify.annotations.Nullable;

/** The numbers that Apache Thrift's binary protocol has for types (thrift-binary-protocol.md, "Struct"), and how many bytes they take. */
final class BinaryTypes {
    private static final int BOOL = 2;
    private static final int MOST = 16;
    private static final @Nullable WireType[] BY_CODE = new WireType[MOST + 1];

    static {
        for (WireType type : WireType.values()) {
            BY_CODE[code(type)] = type;
        }
        BY_CODE[BOOL] = WireType.TRUE;
    }

    private BinaryTypes() {}

    static int code(WireType type) {
        return switch (type) {
            case TRUE, FALSE -> BOOL;
            case I8 -> 3;
            case DOUBLE -> 4;
            case I16 -> 6;
            case I32 -> 8;
            case I64 -> 10;
            case BINARY -> 11;
            case STRUCT -> 12;
            case MAP -> 13;
            case SET -> 14;
            case LIST -> 15;
            case UUID -> MOST;
        };
    }

    /** {@return the type, bools being {@link WireType#TRUE}; or null if no type has the number} */
    static @Nullable WireType of(int code) {
        return code <= MOST ? BY_CODE[code] : null;
    }

    /** {@return how many bytes a value takes at least, and exactly where {@link #isFixed}} */
    static int leastBytes(WireType type) {
        return switch (type) {
            case TRUE, FALSE, I8, STRUCT -> 1;
            case I16 -> 2;
            case I32, BINARY -> 4;
            case LIST, SET -> 5;
            case MAP -> 6;
            case I64, DOUBLE -> 8;
            case UUID -> 16;
        };
    }

    /** {@return whether all values of the type take the same number of bytes} */
    static boolean isFixed(WireType type) {
        return !type.isComposite() && type != WireType.BINARY;
    }
}
