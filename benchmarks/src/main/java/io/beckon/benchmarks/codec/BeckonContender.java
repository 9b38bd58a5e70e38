/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Codec;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.Encoding;
import io.netty.buffer.ByteBuf;

/** Beckon's encodings, by the codecs that its compiler generates, within the default limits. */
record BeckonContender<T>(Codec<T> codec, Encoding encoding) implements Contender<T> {
    @Override
    public void encode(T value, ByteBuf out) {
        encoding.encode(codec, value, out);
    }

    @Override
    public T decode(ByteBuf in) {
        return encoding.decode(codec, in, DecodeLimits.DEFAULT);
    }
}
