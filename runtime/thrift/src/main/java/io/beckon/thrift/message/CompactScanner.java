/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;

/** Finds the ends of messages of the compact protocol. */
final class CompactScanner extends MessageScanner {
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int I64 = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;
    private static final int UUID = 13;
    private static final int SHORT_COUNT = 15;
    private static final int LONGEST_LONG = 10;

    CompactScanner(int maxMessage) {
        super(maxMessage);
    }

    @Override
    int header(ByteBuf in, int at, int available) {
        if (available < 2) {
            return MORE;
        }
        CompactHeaders.check(in.getUnsignedByte(at), in.getUnsignedByte(at + 1));
        int sequence = varintSize(in, at + 2, available - 2, Varint.MOST_BYTES);
        int name = sequence == MORE
                ? MORE
                : varintSize(in, at + 2 + sequence, available - 2 - sequence, Varint.MOST_BYTES);
        if (name == MORE) {
            return MORE;
        }
        long length = varint(in, at + 2 + sequence);
        BinaryHeaders.checkName(length);
        pass(length);
        return 2 + sequence + name;
    }

    @Override
    int field(ByteBuf in, int at, int available) {
        if (available < 1) {
            return MORE;
        }
        int header = in.getUnsignedByte(at);
        if (header == 0) {
            endStruct();
            return 1;
        }
        int id = header >>> 4 == 0 ? varintSize(in, at + 1, available - 1, Varint.MOST_BYTES) : 0;
        if (id == MORE) {
            return MORE;
        }
        int type = header & 0x0F;
        checkType(type);
        if (type <= FALSE) {
            return 1 + id;
        }
        int size = value(type, in, at + 1 + id, available - 1 - id);
        return size == MORE ? MORE : 1 + id + size;
    }

    @Override
    int value(int type, ByteBuf in, int at, int available) {
        if (type == STRUCT) {
            beginStruct();
            return 0;
        } else if (type <= BYTE) {
            pass(1);
            return 0;
        } else if (type <= I64) {
            return varintSize(in, at, available, type == I64 ? LONGEST_LONG : Varint.MOST_BYTES);
        } else if (type == DOUBLE || type == UUID) {
            pass(leastBytes(type));
            return 0;
        } else if (type == BINARY) {
            return binary(in, at, available);
        }
        return type == MAP ? map(in, at, available) : list(in, at, available);
    }

    private int binary(ByteBuf in, int at, int available) {
        int size = varintSize(in, at, available, Varint.MOST_BYTES);
        if (size != MORE) {
            pass(varint(in, at));
        }
        return size;
    }

    private int list(ByteBuf in, int at, int available) {
        if (available < 1) {
            return MORE;
        }
        int header = in.getUnsignedByte(at);
        boolean isLong = header >>> 4 == SHORT_COUNT;
        int size = isLong ? varintSize(in, at + 1, available - 1, Varint.MOST_BYTES) : 0;
        if (size == MORE) {
            return MORE;
        }
        long count = isLong ? varint(in, at + 1) : header >>> 4;
        int element = header & 0x0F;
        beginList(count, element, count == 0 ? 0 : leastBytes(element));
        return 1 + size;
    }

    private int map(ByteBuf in, int at, int available) {
        int size = varintSize(in, at, available, Varint.MOST_BYTES);
        if (size == MORE) {
            return MORE;
        }
        long count = varint(in, at);
        if (count == 0) {
            beginMap(0, 0, 0, 0);
            return size;
        }
        if (available < size + 1) {
            return MORE;
        }
        int types = in.getUnsignedByte(at + size);
        int key = types >>> 4;
        int value = types & 0x0F;
        beginMap(count, key, value, leastBytes(key) + leastBytes(value));
        return size + 1;
    }

    private int leastBytes(int type) {
        checkType(type);
        if (type == UUID) {
            return 16;
        }
        return type == DOUBLE ? 8 : 1;
    }

    private void checkType(int type) {
        if (type < 1 || type > UUID) {
            throw unknownType(type);
        }
    }

    /** {@return how many bytes a varint takes, or {@link #MORE} if its end has not come} */
    private static int varintSize(ByteBuf in, int at, int available, int most) {
        for (int i = 0; i < Math.min(available, most); i++) {
            if (in.getByte(at + i) >= 0) {
                return i + 1;
            }
        }
        if (available >= most) {
            throw ThriftException.malformed("a varint of more than " + most + " bytes");
        }
        return MORE;
    }

    private static long varint(ByteBuf in, int at) {
        long value = 0;
        for (int i = 0; ; i++) {
            int next = in.getByte(at + i);
            value |= (next & 0x7FL) << 7 * i;
            if (next >= 0) {
                return value & 0xFFFF_FFFFL;
            }
        }
    }
}
