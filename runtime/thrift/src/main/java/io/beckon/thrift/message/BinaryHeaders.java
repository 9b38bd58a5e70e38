/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;

/** The headers of the binary protocol, with a version and without (thrift-binary-protocol.md, "Message"). */
final class BinaryHeaders {
    static final int VERSION = 0x8001_0000;
    static final int VERSION_MASK = 0xFFFF_0000;

    private BinaryHeaders() {}

    static MessageHeader read(ByteBuf in) {
        require(in, 8);
        int first = in.readInt();
        if ((first & VERSION_MASK) != VERSION) {
            throw ThriftException.malformed(
                    "a binary message does not begin with 80 01 but with " + Integer.toHexString(first & 0xFFFF_FFFF));
        }
        String name = readName(in, in.readInt());
        return header(name, first & 0xFF, in);
    }

    static MessageHeader readOld(ByteBuf in) {
        require(in, 4);
        String name = readName(in, in.readInt());
        require(in, 1);
        return header(name, in.readUnsignedByte(), in);
    }

    static void write(MessageHeader header, ByteBuf out) {
        out.writeInt(VERSION | header.type().code());
        writeName(header.name(), out);
        out.writeInt(header.sequence());
    }

    static void writeOld(MessageHeader header, ByteBuf out) {
        writeName(header.name(), out);
        out.writeByte(header.type().code());
        out.writeInt(header.sequence());
    }

    /** {@return a method's name, which has to be UTF-8 of no more than the allowed length} */
    static String readName(ByteBuf in, long length) {
        checkName(length);
        require(in, (int) length);
        if (!ByteBufUtil.isText(in, in.readerIndex(), (int) length, StandardCharsets.UTF_8)) {
            throw ThriftException.malformed("a method's name that is not UTF-8");
        }
        return in.readCharSequence((int) length, StandardCharsets.UTF_8).toString();
    }

    static void checkName(long length) {
        if (length < 0) {
            throw ThriftException.malformed("a method's name of " + length + " bytes");
        }
        if (length > MessageHeader.MAX_NAME) {
            throw ThriftException.tooLarge("a method's name", length, MessageHeader.MAX_NAME);
        }
    }

    static MessageType type(int code) {
        MessageType type = MessageType.of(code);
        if (type == null) {
            throw ThriftException.malformed("a message of type " + code);
        }
        return type;
    }

    static void require(ByteBuf in, int bytes) {
        if (in.readableBytes() < bytes) {
            throw ThriftException.malformed("a message that ends within its header");
        }
    }

    private static MessageHeader header(String name, int type, ByteBuf in) {
        require(in, 4);
        return new MessageHeader(name, type(type), in.readInt());
    }

    private static void writeName(String name, ByteBuf out) {
        out.writeInt(ByteBufUtil.utf8Bytes(name));
        ByteBufUtil.writeUtf8(out, name);
    }
}
