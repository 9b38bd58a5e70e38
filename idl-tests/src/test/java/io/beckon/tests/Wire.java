/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireType;
import io.beckon.codec.WireWriter;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** Values of any codec as bytes and back; what is no struct is put into one, as every message is. */
final class Wire {
    private Wire() {}

    static byte[] encoded(Codec<Object> codec, Object value) {
        var buffer = Unpooled.buffer();
        message(codec).encode(value, new WireWriter(buffer));
        return ByteBufUtil.getBytes(buffer);
    }

    static Object decoded(Codec<Object> codec, byte[] bytes) {
        return message(codec).decode(new WireReader(Unpooled.wrappedBuffer(bytes)));
    }

    static byte[] packed(Codec<Object> codec, Object value) {
        var buffer = Unpooled.buffer();
        message(codec).encode(value, new PackedWriter(buffer));
        return ByteBufUtil.getBytes(buffer);
    }

    static Object unpacked(Codec<Object> codec, byte[] bytes) {
        return message(codec).decode(new PackedReader(Unpooled.wrappedBuffer(bytes), DecodeLimits.DEFAULT));
    }

    private static Codec<Object> message(Codec<Object> codec) {
        return codec.type() == WireType.STRUCT ? codec : Codecs.result(codec);
    }
}
