/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which of its forms a client of Apache Thrift speaks, which its first bytes tell; answers have the same form. */
public enum ClientType {
    /** Binary messages one after the other. */
    UNFRAMED_BINARY(ThriftProtocol.BINARY, false),
    /** Compact messages one after the other. */
    UNFRAMED_COMPACT(ThriftProtocol.COMPACT, false),
    /** Binary messages without a version one after the other. */
    UNFRAMED_OLD_BINARY(ThriftProtocol.OLD_BINARY, false),
    /** Binary messages, each with its length in front ({@code TFramedTransport}). */
    FRAMED_BINARY(ThriftProtocol.BINARY, true),
    /** Compact messages, each with its length in front. */
    FRAMED_COMPACT(ThriftProtocol.COMPACT, true),
    /** Binary messages without a version, each with its length in front. */
    FRAMED_OLD_BINARY(ThriftProtocol.OLD_BINARY, true),
    /** Binary or compact messages, each in a frame with headers ({@code THeaderTransport}). */
    HEADERS(null, true);

    /** How many bytes tell for certain. */
    private static final int ENOUGH = 6;

    private static final int HIGHEST_LENGTH_BYTE = 0x3F;

    /** Frames of messages without a version are shorter, as Apache's default limit has it; TLS would look like a longer one. */
    private static final int OLD_FRAMES = 1 << 24;

    private final @Nullable ThriftProtocol protocol;
    private final boolean framed;

    ClientType(@Nullable ThriftProtocol protocol, boolean framed) {
        this.protocol = protocol;
        this.framed = framed;
    }

    /** {@return all but those whose messages have no version} */
    public static Set<ClientType> versioned() {
        return EnumSet.complementOf(EnumSet.of(UNFRAMED_OLD_BINARY, FRAMED_OLD_BINARY));
    }

    /** {@return the type of a client that sends messages of a protocol in this way} */
    public static ClientType of(ThriftProtocol protocol, boolean framed) {
        for (ClientType type : values()) {
            if (type.protocol == protocol && type.framed == framed) {
                return type;
            }
        }
        throw new IllegalArgumentException(protocol + " has no such form");
    }

    /** {@return the protocol of its messages, or null if each message says so itself} */
    public @Nullable ThriftProtocol protocol() {
        return protocol;
    }

    /** {@return whether a length stands in front of messages} */
    public boolean isFramed() {
        return framed;
    }

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
            return size < ENOUGH ? Detection.UNDECIDED : framed(head, at);
        }
        if (first != 0x80 && first != CompactHeaders.PROTOCOL) {
            return Detection.NONE;
        }
        return size < 2 ? Detection.UNDECIDED : Detection.of(magic(head, at, false));
    }

    private static Detection framed(ByteBuf head, int at) {
        int fifth = head.getUnsignedByte(at + 4);
        int length = head.getInt(at);
        if (head.getUnsignedShort(at + 4) == HeaderFrame.MAGIC) {
            return Detection.of(HEADERS);
        } else if (fifth == 0 && length > 0 && length < OLD_FRAMES) {
            return Detection.of(FRAMED_OLD_BINARY);
        } else if (fifth > ' ' && fifth < 0x7F && length > 0 && length <= MessageHeader.MAX_NAME) {
            return Detection.of(UNFRAMED_OLD_BINARY);
        }
        return Detection.of(magic(head, at + 4, true));
    }

    private static @Nullable ClientType magic(ByteBuf head, int at, boolean framed) {
        int both = head.getUnsignedShort(at);
        if (both == BinaryHeaders.VERSION >>> 16) {
            return of(ThriftProtocol.BINARY, framed);
        }
        boolean compact =
                both >>> 8 == CompactHeaders.PROTOCOL && (both & CompactHeaders.VERSION_MASK) == CompactHeaders.VERSION;
        return compact ? of(ThriftProtocol.COMPACT, framed) : null;
    }

    /**
     * What first bytes tell.
     *
     * @param decided whether more bytes would not tell more
     * @param type the form, or null if there is none, or none yet
     */
    public record Detection(boolean decided, @Nullable ClientType type) {
        static final Detection UNDECIDED = new Detection(false, null);
        static final Detection NONE = new Detection(true, null);

        static Detection of(@Nullable ClientType type) {
            return type == null ? NONE : new Detection(true, type);
        }
    }
}
