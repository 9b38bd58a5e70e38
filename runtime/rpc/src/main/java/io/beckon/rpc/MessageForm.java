/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Codec;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.Encoding;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** What the messages of a call look like: how values are laid out, and what more is done with the bytes. Safe for any number of threads. */
public interface MessageForm {
    /** {@return the form in which nothing more is done} */
    static MessageForm of(Encoding encoding) {
        return PlainForm.ALL[encoding.ordinal()];
    }

    /** {@return how values are laid out} */
    Encoding encoding();

    /** Writes a message, and throws, as {@link Encoding#encode(Codec, Object, ByteBuf)}. */
    default <T extends @Nullable Object> void encode(Codec<T> codec, T value, ByteBuf out) {
        encode(codec, value, out, Integer.MAX_VALUE);
    }

    /**
     * Writes a message, and throws, as {@link Encoding#encode(Codec, Object, ByteBuf, int)}.
     *
     * @param most how many bytes it may have, whatever is done with them then
     */
    <T extends @Nullable Object> void encode(Codec<T> codec, T value, ByteBuf out, int most);

    /** {@return the one message that a buffer's readable bytes are} Throws as {@link Encoding#decode}. The buffer stays the caller's. */
    <T extends @Nullable Object> T decode(Codec<T> codec, ByteBuf in, DecodeLimits limits);
}
