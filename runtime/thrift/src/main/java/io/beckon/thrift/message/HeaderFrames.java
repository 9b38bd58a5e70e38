/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import static io.beckon.thrift.message.HeaderFrame.BINARY_ID;
import static io.beckon.thrift.message.HeaderFrame.COMPACT_ID;
import static io.beckon.thrift.message.HeaderFrame.FIXED_BYTES;
import static io.beckon.thrift.message.HeaderFrame.KEY_VALUE_ID;
import static io.beckon.thrift.message.HeaderFrame.MAGIC;
import static io.beckon.thrift.message.HeaderFrame.MAX_BYTES;
import static io.beckon.thrift.message.HeaderFrame.ZLIB_ID;

import io.beckon.codec.Bytes;
import io.beckon.rpc.Metadata;
import io.beckon.thrift.form.Refusal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads and writes {@link HeaderFrame}s. What is not understood behind the transforms is passed over, as the format says. */
final class HeaderFrames {
    private static final int WORD = 4;

    private HeaderFrames() {}

    /** Reads the envelope of a frame, whose length is behind it. {@return it, the message being next} */
    static HeaderFrame read(ByteBuf frame) {
        if (frame.readableBytes() < FIXED_BYTES || frame.readUnsignedShort() != MAGIC) {
            throw ThriftException.malformed("a frame that does not begin as the header transport's do");
        }
        int flags = frame.readUnsignedShort();
        int sequence = frame.readInt();
        int size = frame.readUnsignedShort() * WORD;
        if (size > MAX_BYTES) {
            throw ThriftException.tooLarge("a header", size, MAX_BYTES);
        }
        if (size > frame.readableBytes()) {
            throw ThriftException.malformed(
                    "a header of " + size + " bytes in a frame with " + frame.readableBytes() + " left");
        }
        ByteBuf header = frame.readSlice(size);
        MessageFormat format = format(Varint.read(header));
        boolean zlib = readTransforms(header);
        return new HeaderFrame(flags, sequence, format, zlib, readHeaders(header));
    }

    /** Writes the envelope of a message, without its length. */
    static void write(HeaderFrame frame, ByteBuf out) {
        out.writeShort(MAGIC);
        out.writeShort(frame.flags());
        out.writeInt(frame.sequence());
        int sizeAt = out.writerIndex();
        out.writeShort(0);
        int start = out.writerIndex();
        Varint.write(frame.format() == MessageFormat.COMPACT ? COMPACT_ID : BINARY_ID, out);
        Varint.write(frame.zlib() ? 1 : 0, out);
        if (frame.zlib()) {
            Varint.write(ZLIB_ID, out);
        }
        writeHeaders(frame.headers(), out);
        while ((out.writerIndex() - start) % WORD != 0) {
            out.writeByte(0);
        }
        out.setShort(sizeAt, (out.writerIndex() - start) / WORD);
    }

    private static MessageFormat format(long id) {
        if (id == BINARY_ID) {
            return MessageFormat.BINARY;
        } else if (id == COMPACT_ID) {
            return MessageFormat.COMPACT;
        }
        throw new ThriftException(
                Refusal.UNKNOWN_PROTOCOL, "protocol " + id + "; 0, binary, and 2, compact, are known");
    }

    private static boolean readTransforms(ByteBuf header) {
        long count = Varint.read(header);
        boolean zlib = false;
        for (long i = 0; i < count; i++) {
            long id = Varint.read(header);
            if (id != ZLIB_ID || zlib) {
                throw new ThriftException(
                        Refusal.UNKNOWN_TRANSFORM,
                        "transform " + id + (zlib ? " a second time" : "") + "; 1, zlib, is known, and may stand once");
            }
            zlib = true;
        }
        return zlib;
    }

    private static Metadata readHeaders(ByteBuf header) {
        List<Metadata.Entry> headers = new ArrayList<>();
        long seen = 0;
        while (header.isReadable() && Varint.read(header) == KEY_VALUE_ID) {
            long count = Varint.read(header);
            seen += count;
            if (seen > Metadata.MAX_ENTRIES) {
                throw new ThriftException(Refusal.TOO_LARGE, "more than " + Metadata.MAX_ENTRIES + " headers");
            }
            for (long i = 0; i < count; i++) {
                readHeader(header, headers);
            }
        }
        try {
            return Metadata.of(headers);
        } catch (IllegalArgumentException e) {
            throw new ThriftException(Refusal.TOO_LARGE, "headers, where " + e.getMessage());
        }
    }

    /** Reads one header. Its name is made small, as metadata has it; one that metadata cannot have is passed over. */
    private static void readHeader(ByteBuf header, List<Metadata.Entry> headers) {
        String name = readBytes(header).toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        ByteBuf value = readBytes(header);
        if (Metadata.isName(name)) {
            boolean isText = ByteBufUtil.isText(value, StandardCharsets.UTF_8);
            headers.add(new Metadata.Entry(name, Bytes.of(ByteBufUtil.getBytes(value)), isText));
        }
    }

    private static ByteBuf readBytes(ByteBuf header) {
        long length = Varint.read(header);
        if (length > header.readableBytes()) {
            throw ThriftException.malformed(
                    "a header of " + length + " bytes where " + header.readableBytes() + " are left");
        }
        return header.readSlice((int) length);
    }

    private static void writeHeaders(Metadata headers, ByteBuf out) {
        if (headers.isEmpty()) {
            return;
        }
        Varint.write(KEY_VALUE_ID, out);
        Varint.write(headers.entries().size(), out);
        for (Metadata.Entry each : headers.entries()) {
            Varint.write(each.name().length(), out);
            ByteBufUtil.writeUtf8(out, each.name());
            Varint.write(each.value().size(), out);
            out.writeBytes(each.value().asByteBuffer());
        }
    }
}
