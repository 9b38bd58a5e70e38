/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.compression;

import io.beckon.codec.Codec;
import io.beckon.codec.DecodeException;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.Encoding;
import io.beckon.rpc.MessageForm;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * Messages that begin with a byte that tells how the others are compressed, or 0 if they are not.
 *
 * @param encoding how values are laid out
 * @param own what this end takes, and from how many bytes on it compresses
 * @param sends with what it compresses; null if it does not
 * @param peerTakes how many bytes the peer takes of a message, also when it is as it was: one that has more is left as it is, to be refused
 * @param takes how many bytes a message of the peer may become here
 */
public record MarkedForm(
        Encoding encoding, CompressionOptions own, @Nullable Compression sends, int peerTakes, int takes)
        implements MessageForm {
    /** So many times longer may a message become ... */
    private static final int MOST_RATIO = 100;

    /** ... unless it stays shorter than this. */
    private static final int FREE_BYTES = 64 * 1024;

    @Override
    public <T extends @Nullable Object> void encode(Codec<T> codec, T value, ByteBuf out, int most) {
        int mark = out.writerIndex();
        out.writeByte(0);
        encoding.encode(codec, value, out, most - 1);
        int size = out.writerIndex() - mark - 1;
        if (sends != null && size >= own.threshold() && size < peerTakes) {
            compress(sends, out, mark, size);
        }
    }

    /** {@inheritDoc} @throws DecodeException if it is nothing that was compressed, or becomes too long, too */
    @Override
    public <T extends @Nullable Object> T decode(Codec<T> codec, ByteBuf in, DecodeLimits limits) {
        if (!in.isReadable()) {
            throw new DecodeException("no byte that tells how the message is compressed", 0);
        }
        int mark = in.readUnsignedByte();
        return encoding.decode(codec, mark == 0 ? in : inflated(mark, in), limits);
    }

    private static void compress(Compression by, ByteBuf out, int mark, int size) {
        byte[] message = new byte[size];
        out.getBytes(mark + 1, message);
        byte[] compressed = new byte[by.room(size)];
        int written = by.compress(message, compressed);
        if (written > 0 && written < size && size <= longest(written)) {
            out.setByte(mark, by.number());
            out.writerIndex(mark + 1).writeBytes(compressed, 0, written);
        }
    }

    private ByteBuf inflated(int mark, ByteBuf in) {
        Compression by = Compression.of(mark);
        if (by == null || !own.algorithms().contains(by)) {
            throw new DecodeException("a message that is compressed by " + mark + ", which is not taken here", 0);
        }
        byte[] bytes = new byte[in.readableBytes()];
        in.readBytes(bytes);
        Inflated message = by.inflate(bytes, (int) Math.min(takes, longest(bytes.length)));
        return Unpooled.wrappedBuffer(message.array(), 0, message.size());
    }

    private static long longest(int compressed) {
        return Math.max(FREE_BYTES, (long) MOST_RATIO * compressed);
    }
}
