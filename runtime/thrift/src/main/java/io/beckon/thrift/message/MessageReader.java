/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.beckon.thrift.form.ClientType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/** Takes one direction of a connection apart into messages, from bytes that come in any pieces. Not thread-safe. */
public final class MessageReader implements AutoCloseable {
    private static final int LENGTH = 4;

    /** What a frame may have besides a message: the header transport's part. */
    private static final int MOST_AROUND = HeaderFrame.FIXED_BYTES + HeaderFrame.MAX_BYTES;

    private final ClientType type;
    private final @Nullable MessageFormat format;
    private final int maxMessage;
    private final ByteBufAllocator allocator;
    private final Arrived arrived;
    private final @Nullable MessageScanner scanner;

    /**
     * @param type in which form the messages come
     * @param maxMessage how many bytes a message may have, its header included
     * @param allocator where buffers come from
     */
    public MessageReader(ClientType type, int maxMessage, ByteBufAllocator allocator) {
        this.type = type;
        this.maxMessage = maxMessage;
        this.allocator = allocator;
        this.arrived = new Arrived(allocator);
        this.format = type.protocol() == null ? null : MessageFormat.of(type.protocol());
        this.scanner = format == null || type.isFramed() ? null : format.scanner(maxMessage);
    }

    /** Adds bytes that have arrived. They stay the caller's. */
    public void add(ByteBuf bytes) {
        if (bytes.isReadable()) {
            arrived.add(bytes);
        }
    }

    /**
     * {@return the next message, or null if none is complete}
     *
     * @throws ThriftException if what comes is no message; nothing more can be read then
     */
    public @Nullable Message next() {
        ByteBuf bytes = arrived.peek();
        if (bytes == null) {
            return null;
        }
        return scanner == null ? framed(bytes) : unframed(bytes, scanner);
    }

    /** {@return how many bytes have arrived that are not taken} */
    public int bytesHeld() {
        ByteBuf bytes = arrived.peek();
        return bytes == null ? 0 : bytes.readableBytes();
    }

    /** Releases what has arrived of a message. */
    @Override
    public void close() {
        arrived.close();
    }

    private @Nullable Message unframed(ByteBuf bytes, MessageScanner ends) {
        int size = ends.scan(bytes);
        if (size == MessageScanner.MORE) {
            return null;
        }
        ends.reset();
        return message(format, arrived.take(size), null);
    }

    private @Nullable Message framed(ByteBuf bytes) {
        if (bytes.readableBytes() < LENGTH) {
            return null;
        }
        int length = bytes.getInt(bytes.readerIndex());
        long most = (long) maxMessage + (type == ClientType.HEADERS ? MOST_AROUND : 0);
        if (length <= 0) {
            throw ThriftException.malformed("a frame of " + length + " bytes");
        }
        if (length > most) {
            throw ThriftException.tooLarge("a frame", length, most);
        }
        if (bytes.readableBytes() < LENGTH + length) {
            return null;
        }
        ByteBuf frame = arrived.take(LENGTH + length);
        frame.skipBytes(LENGTH);
        return type == ClientType.HEADERS ? enveloped(frame) : message(format, frame, null);
    }

    private Message enveloped(ByteBuf frame) {
        HeaderFrame envelope;
        ByteBuf payload = frame;
        boolean done = false;
        try {
            envelope = HeaderFrames.read(frame);
            if (envelope.zlib()) {
                payload = allocator.buffer(frame.readableBytes(), Integer.MAX_VALUE);
                Zlib.inflate(frame, payload, maxMessage);
                frame.release();
            }
            done = true;
        } finally {
            if (!done) {
                frame.release();
                if (payload != frame) {
                    payload.release();
                }
            }
        }
        return message(envelope.format(), payload, envelope);
    }

    /** Takes the buffer over, header and struct. */
    private static Message message(@Nullable MessageFormat format, ByteBuf buffer, @Nullable HeaderFrame envelope) {
        boolean done = false;
        try {
            if (format == null) {
                throw new IllegalStateException("a form without a protocol");
            }
            MessageHeader header = format.readHeader(buffer);
            done = true;
            return new Message(format, header, buffer, envelope);
        } finally {
            if (!done) {
                buffer.release();
            }
        }
    }
}
