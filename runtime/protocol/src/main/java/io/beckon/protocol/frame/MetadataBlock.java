/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.beckon.codec.Bytes;
import io.beckon.rpc.Metadata;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/**
 * Metadata on the wire: how many bytes follow, then per entry the name's length and the name, the value's length times two, plus one if it
 * is text, and the value. Names are never shortened by what went before, so that no two calls share a state.
 */
final class MetadataBlock {
    /** Lengths of an entry take at most 1 and 2 bytes. */
    private static final int MAX_BYTES = Metadata.MAX_BYTES + 3 * Metadata.MAX_ENTRIES;

    private MetadataBlock() {}

    static void write(ByteBuf out, Metadata metadata) {
        int size = 0;
        for (Metadata.Entry entry : metadata.entries()) {
            int value = entry.value().size();
            size += 1 + entry.name().length() + Varint.size(2L * value) + value;
        }
        Varint.write(out, size);
        for (Metadata.Entry entry : metadata.entries()) {
            FrameWriter.text(out, entry.name());
            Varint.write(out, 2L * entry.value().size() + (entry.isText() ? 1 : 0));
            out.writeBytes(entry.value().asByteBuffer());
        }
    }

    static Metadata read(FrameReader in, boolean present) {
        if (!present) {
            return Metadata.EMPTY;
        }
        FrameReader block = in.part((int) in.varint(MAX_BYTES, "the length of metadata"), "metadata");
        List<Metadata.Entry> entries = new ArrayList<>();
        while (block.hasMore()) {
            if (entries.size() == Metadata.MAX_ENTRIES) {
                throw new ProtocolException(
                        CloseCode.PROTOCOL_ERROR, "metadata of more than " + Metadata.MAX_ENTRIES + " entries");
            }
            entries.add(entry(block));
        }
        if (entries.isEmpty()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "metadata of no entries, where no flag stands for none");
        }
        try {
            return Metadata.of(entries);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private static Metadata.Entry entry(FrameReader block) {
        String name = block.text(Metadata.MAX_NAME, "the name of metadata");
        int lengthAndKind = (int) block.varint(2L * Metadata.MAX_BYTES + 1, "the length of metadata");
        boolean isText = (lengthAndKind & 1) != 0;
        Bytes value = isText
                ? Bytes.utf8(block.textOf(lengthAndKind >>> 1, "metadata"))
                : Bytes.of(block.bytes(lengthAndKind >>> 1, "metadata"));
        try {
            return new Metadata.Entry(name, value, isText);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, String.valueOf(e.getMessage()));
        }
    }
}
