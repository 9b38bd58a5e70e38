/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Codec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.netty.buffer.ByteBuf;

/** Beckon's tagged encoding, by codecs as the compiler generates them. */
record BeckonContender<T>(Codec<T> codec) implements Contender<T> {
    @Override
    public void encode(T value, ByteBuf out) {
        codec.encode(value, new WireWriter(out));
    }

    @Override
    public T decode(ByteBuf in) {
        WireReader reader = new WireReader(in);
        T value = codec.decode(reader);
        reader.end();
        return value;
    }
}
