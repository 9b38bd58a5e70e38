/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;

/** Finds the ends of messages of the binary protocol. */
final class BinaryScanner extends MessageScanner {
    private static final int STRING = 11;
    private static final int STRUCT = 12;
    private static final int MAP = 13;
    private static final int SET = 14;
    private static final int LIST = 15;
    private static final int[] LEAST_BYTES = {0, 0, 1, 1, 8, 0, 2, 0, 4, 0, 8, 4, 1, 6, 5, 5, 16};

    private final boolean versioned;

    BinaryScanner(int maxMessage, boolean versioned) {
        super(maxMessage);
        this.versioned = versioned;
    }

    @Override
    int header(ByteBuf in, int at, int available) {
        int size = versioned ? 8 : 4;
        if (available < size) {
            return MORE;
        }
        if (versioned && (in.getInt(at) & BinaryHeaders.VERSION_MASK) != BinaryHeaders.VERSION) {
            throw ThriftException.malformed("a binary message does not begin with 80 01");
        }
        int name = in.getInt(at + size - 4);
        BinaryHeaders.checkName(name);
        pass(name + (versioned ? 4 : 5));
        return size;
    }

    @Override
    int field(ByteBuf in, int at, int available) {
        if (available < 1) {
            return MORE;
        }
        int type = in.getUnsignedByte(at);
        if (type == 0) {
            endStruct();
            return 1;
        }
        if (available < 3) {
            return MORE;
        }
        int size = value(type, in, at + 3, available - 3);
        return size == MORE ? MORE : 3 + size;
    }

    @Override
    int value(int type, ByteBuf in, int at, int available) {
        switch (type) {
            case STRING -> {
                return string(in, at, available);
            }
            case STRUCT -> {
                beginStruct();
                return 0;
            }
            case MAP -> {
                return map(in, at, available);
            }
            case SET, LIST -> {
                return list(in, at, available);
            }
            default -> {
                pass(leastBytes(type));
                return 0;
            }
        }
    }

    private int string(ByteBuf in, int at, int available) {
        if (available < 4) {
            return MORE;
        }
        int length = in.getInt(at);
        if (length < 0) {
            throw ThriftException.malformed("a string of " + length + " bytes");
        }
        pass(length);
        return 4;
    }

    private int list(ByteBuf in, int at, int available) {
        if (available < 5) {
            return MORE;
        }
        int count = in.getInt(at + 1);
        int element = in.getUnsignedByte(at);
        beginList(count, element, count == 0 ? 0 : leastBytes(element));
        return 5;
    }

    private int map(ByteBuf in, int at, int available) {
        if (available < 6) {
            return MORE;
        }
        int key = in.getUnsignedByte(at);
        int value = in.getUnsignedByte(at + 1);
        int count = in.getInt(at + 2);
        beginMap(count, key, value, count == 0 ? 0 : leastBytes(key) + leastBytes(value));
        return 6;
    }

    /** {@return how many bytes a value takes at least, or exactly if it has no parts and no length} */
    private int leastBytes(int type) {
        int bytes = type < LEAST_BYTES.length ? LEAST_BYTES[type] : 0;
        if (bytes == 0) {
            throw unknownType(type);
        }
        return bytes;
    }
}
