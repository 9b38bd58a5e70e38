/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.beckon.thrift.form.ClientType;
import io.beckon.thrift.form.ThriftProtocol;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a client tell of its form.
 *
 * @param decided whether more bytes would not tell more
 * @param type the form, or null if there is none, or none yet
 */
public record Detection(boolean decided, @Nullable ClientType type) {
    /** How many bytes tell for certain. */
    private static final int ENOUGH = 6;

    private static final int HIGHEST_LENGTH_BYTE = 0x3F;

    /** Frames of messages without a version are shorter, as Apache's default limit has it; TLS would look like a longer one. */
    private static final int OLD_FRAMES = 1 << 24;

    private static final Detection UNDECIDED = new Detection(false, null);
    private static final Detection NONE = new Detection(true, null);

    /**
     * {@return what the first bytes tell}
     *
     * @param head at least one byte; its indices stay
     */
    public static Detection detect(ByteBuf head) {
        int at = head.readerIndex();
        int size = head.readableBytes();
        int first = head.getUnsignedByte(at);
        if (first <= HIGHEST_LENGTH_BYTE) {
            return size < ENOUGH ? UNDECIDED : framed(head, at);
        }
        if (first != 0x80 && first != CompactHeaders.PROTOCOL) {
            return NONE;
        }
        return size < 2 ? UNDECIDED : of(magic(head, at, false));
    }

    private static Detection framed(ByteBuf head, int at) {
        int fifth = head.getUnsignedByte(at + 4);
        int length = head.getInt(at);
        if (head.getUnsignedShort(at + 4) == HeaderFrame.MAGIC) {
            return of(ClientType.HEADERS);
        } else if (fifth == 0 && length > 0 && length < OLD_FRAMES) {
            return of(ClientType.FRAMED_OLD_BINARY);
        } else if (fifth > ' ' && fifth < 0x7F && length > 0 && length <= MessageHeader.MAX_NAME) {
            return of(ClientType.UNFRAMED_OLD_BINARY);
        }
        return of(magic(head, at + 4, true));
    }

    private static @Nullable ClientType magic(ByteBuf head, int at, boolean framed) {
        int both = head.getUnsignedShort(at);
        if (both == BinaryHeaders.VERSION >>> 16) {
            return ClientType.of(ThriftProtocol.BINARY, framed);
        }
        boolean compact =
                both >>> 8 == CompactHeaders.PROTOCOL && (both & CompactHeaders.VERSION_MASK) == CompactHeaders.VERSION;
        return compact ? ClientType.of(ThriftProtocol.COMPACT, framed) : null;
    }

    private static Detection of(@Nullable ClientType type) {
        return type == null ? NONE : new Detection(true, type);
    }
}
