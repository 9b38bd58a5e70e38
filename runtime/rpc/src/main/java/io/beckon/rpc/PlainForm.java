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
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Messages that are as their encoding makes them. */
record PlainForm(Encoding encoding) implements MessageForm {
    static final PlainForm[] ALL =
            Arrays.stream(Encoding.values()).map(PlainForm::new).toArray(PlainForm[]::new);

    @Override
    public <T extends @Nullable Object> void encode(Codec<T> codec, T value, ByteBuf out, int most) {
        encoding.encode(codec, value, out, most);
    }

    @Override
    public <T extends @Nullable Object> T decode(Codec<T> codec, ByteBuf in, DecodeLimits limits) {
        return encoding.decode(codec, in, limits);
    }
}
