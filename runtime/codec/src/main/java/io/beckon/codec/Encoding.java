/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** How a message is laid out in bytes. */
public enum Encoding {
    /** Apache Thrift's compact struct encoding: every field says which it is, so that peers may have different versions of a schema. */
    TAGGED {
        @Override
        ByteOutput writer(ByteBuf out) {
            return new WireWriter(out);
        }

        @Override
        ValueReader reader(ByteBuf in, DecodeLimits limits) {
            return new WireReader(in, limits);
        }
    },
    /** The same bytes as Apache Thrift's peers write and read them: as tolerantly as they do. */
    THRIFT_COMPACT {
        @Override
        ByteOutput writer(ByteBuf out) {
            return new WireWriter(out);
        }

        @Override
        ValueReader reader(ByteBuf in, DecodeLimits limits) {
            return new LenientCompactReader(in, limits);
        }
    },
    /** Apache Thrift's binary struct encoding, read as tolerantly as its peers do. */
    THRIFT_BINARY {
        @Override
        ByteOutput writer(ByteBuf out) {
            return new BinaryWriter(out);
        }

        @Override
        ValueReader reader(ByteBuf in, DecodeLimits limits) {
            return new BinaryReader(in, limits);
        }
    },
    /** Values alone, for peers whose schemas have the same fingerprint. */
    PACKED {
        @Override
        ByteOutput writer(ByteBuf out) {
            return new PackedWriter(out);
        }

        @Override
        ValueReader reader(ByteBuf in, DecodeLimits limits) {
            return new PackedReader(in, limits);
        }
    };

    static final int COUNT = values().length;

    /**
     * Writes one message behind a buffer's writer index. The buffer stays the caller's.
     *
     * @throws EncodeException if the value cannot be written as it is; the buffer may then hold a part of it
     * @throws IndexOutOfBoundsException if the buffer's maximal capacity is less than the message takes
     */
    public <T extends @Nullable Object> void encode(Codec<T> codec, T value, ByteBuf out) {
        encode(codec, value, out, Integer.MAX_VALUE);
    }

    /**
     * Writes one message of no more than so many bytes, as {@link #encode(Codec, Object, ByteBuf)} does, to where others may follow.
     *
     * @throws IndexOutOfBoundsException if the message takes more
     */
    public <T extends @Nullable Object> void encode(Codec<T> codec, T value, ByteBuf out, int most) {
        ByteOutput writer = writer(out);
        writer.keepUntilFlushed();
        writer.most = most;
        codec.encode(value, writer);
        writer.flush();
    }

    /**
     * {@return the one message that a buffer's readable bytes are} The buffer stays the caller's.
     *
     * @throws DecodeException if the bytes are no such value, break a limit, or go on behind it
     */
    public <T extends @Nullable Object> T decode(Codec<T> codec, ByteBuf in, DecodeLimits limits) {
        Scratch scratch = Scratch.ofReader();
        ValueReader reader = scratch.takeReader(this);
        if (reader == null) {
            reader = reader(in, limits);
            reader.keepUntilEnd();
        } else {
            reader.begin(in, limits);
        }
        T value = codec.decode(reader);
        reader.end();
        if (!reader.isLenient()) {
            scratch.keep(this, reader);
        }
        return value;
    }

    abstract ByteOutput writer(ByteBuf out);

    abstract ValueReader reader(ByteBuf in, DecodeLimits limits);
}
