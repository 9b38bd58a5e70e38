/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;

/** The floor: bytes that are ready are copied in, and out into a new array. */
final class Memcpy implements Contender<byte[]> {
    @Override
    public void encode(byte[] value, ByteBuf out) {
        out.writeBytes(value);
    }

    @Override
    public byte[] decode(ByteBuf in) {
        byte[] bytes = new byte[in.readableBytes()];
        in.readBytes(bytes);
        return bytes;
    }
}
