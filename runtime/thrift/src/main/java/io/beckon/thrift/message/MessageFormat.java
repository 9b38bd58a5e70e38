/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.beckon.codec.Encoding;
import io.beckon.thrift.form.ThriftProtocol;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** What a {@link ThriftProtocol} means in bytes. */
public enum MessageFormat {
    /** {@code TBinaryProtocol}, with a version in front of each message. */
    BINARY(Encoding.THRIFT_BINARY) {
        @Override
        public MessageHeader readHeader(ByteBuf in) {
            return BinaryHeaders.read(in);
        }

        @Override
        public void writeHeader(MessageHeader header, ByteBuf out) {
            BinaryHeaders.write(header, out);
        }

        @Override
        MessageScanner scanner(int maxMessage) {
            return new BinaryScanner(maxMessage, true);
        }
    },

    /** {@code TBinaryProtocol} without a version, as very old clients write it. */
    OLD_BINARY(Encoding.THRIFT_BINARY) {
        @Override
        public MessageHeader readHeader(ByteBuf in) {
            return BinaryHeaders.readOld(in);
        }

        @Override
        public void writeHeader(MessageHeader header, ByteBuf out) {
            BinaryHeaders.writeOld(header, out);
        }

        @Override
        MessageScanner scanner(int maxMessage) {
            return new BinaryScanner(maxMessage, false);
        }
    },

    /** {@code TCompactProtocol}. */
    COMPACT(Encoding.THRIFT_COMPACT) {
        @Override
        public MessageHeader readHeader(ByteBuf in) {
            return CompactHeaders.read(in);
        }

        @Override
        public void writeHeader(MessageHeader header, ByteBuf out) {
            CompactHeaders.write(header, out);
        }

        @Override
        MessageScanner scanner(int maxMessage) {
            return new CompactScanner(maxMessage);
        }
    };

    private static final int BINARY_STRUCT = 12;
    private static final int COMPACT_STRUCT = 12;
    private static final int LONGEST_DELTA = 15;

    private final Encoding encoding;

    MessageFormat(Encoding encoding) {
        this.encoding = encoding;
    }

    /** {@return what a protocol means in bytes} */
    public static MessageFormat of(ThriftProtocol protocol) {
        return switch (protocol) {
            case BINARY -> BINARY;
            case OLD_BINARY -> OLD_BINARY;
            case COMPACT -> COMPACT;
        };
    }

    /** {@return how arguments and results are written} */
    public Encoding encoding() {
        return encoding;
    }

    /**
     * Reads what stands before a message's struct.
     *
     * @throws ThriftException if it is no header of this protocol
     */
    public abstract MessageHeader readHeader(ByteBuf in);

    /** Writes what stands before a message's struct. */
    public abstract void writeHeader(MessageHeader header, ByteBuf out);

    /**
     * Puts a struct into another, as a result holds a declared exception.
     *
     * @param id the field in which it stands
     * @param struct is read and stays the caller's
     * @param out gets a struct with this one field
     */
    public final void writeInField(int id, ByteBuf struct, ByteBuf out) {
        if (encoding == Encoding.THRIFT_BINARY) {
            out.writeByte(BINARY_STRUCT).writeShort(id);
        } else if (id > 0 && id <= LONGEST_DELTA) {
            out.writeByte(id << 4 | COMPACT_STRUCT);
        } else {
            out.writeByte(COMPACT_STRUCT);
            Varint.write((id << 1 ^ id >> 31) & 0xFFFF_FFFFL, out);
        }
        out.writeBytes(struct).writeByte(0);
    }

    /** {@return the id of a struct's first field, or null if it has none} The buffer's indices stay. */
    public final @Nullable Integer firstField(ByteBuf struct) {
        ByteBuf in = struct.duplicate();
        BinaryHeaders.require(in, 1);
        int header = in.readUnsignedByte();
        if (header == 0) {
            return null;
        } else if (encoding == Encoding.THRIFT_BINARY) {
            BinaryHeaders.require(in, 2);
            return (int) in.readShort();
        } else if (header >>> 4 != 0) {
            return header >>> 4;
        }
        int zigzag = (int) Varint.read(in);
        return (int) (short) (zigzag >>> 1 ^ -(zigzag & 1));
    }

    /** {@return what finds the ends of messages without a length in front} */
    abstract MessageScanner scanner(int maxMessage);
}
