/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/** The headers of the compact protocol (thrift-compact-protocol.md, "Message"). */
final class CompactHeaders {
    static final int PROTOCOL = 0x82;
    static final int VERSION = 1;
    static final int VERSION_MASK = 0x1F;
    static final int TYPE_SHIFT = 5;

    private CompactHeaders() {}

    static MessageHeader read(ByteBuf in) {
        BinaryHeaders.require(in, 2);
        int protocol = in.readUnsignedByte();
        int versionAndType = in.readUnsignedByte();
        check(protocol, versionAndType);
        MessageType type = BinaryHeaders.type(versionAndType >>> TYPE_SHIFT);
        int sequence = (int) Varint.read(in);
        return new MessageHeader(BinaryHeaders.readName(in, Varint.read(in)), type, sequence);
    }

    static void check(int protocol, int versionAndType) {
        if (protocol != PROTOCOL || (versionAndType & VERSION_MASK) != VERSION) {
            throw ThriftException.malformed(String.format(
                    "a compact message does not begin with 82 and version 1 but with %02x %02x",
                    protocol, versionAndType));
        }
    }

    static void write(MessageHeader header, ByteBuf out) {
        out.writeByte(PROTOCOL);
        out.writeByte(header.type().code() << TYPE_SHIFT | VERSION);
        Varint.write(header.sequence() & 0xFFFF_FFFFL, out);
        Varint.write(ByteBufUtil.utf8Bytes(header.name()), out);
        ByteBufUtil.writeUtf8(out, header.name());
    }
}
