/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;

/** Whole messages to bytes and back; every buffer is released here. */
final class Wire {
    private Wire() {}

    static <T> byte[] encode(Codec<T> codec, T value) {
        return encode(Encoding.TAGGED, codec, value);
    }

    static <T> byte[] encode(Encoding encoding, Codec<T> codec, T value) {
        ByteBuf buffer = Unpooled.buffer();
        try {
            encoding.encode(codec, value, buffer);
            byte[] bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes);
            return bytes;
        } finally {
            buffer.release();
        }
    }

    static <T> T decode(Codec<T> codec, byte... bytes) {
        return decode(codec, DecodeLimits.DEFAULT, bytes);
    }

    static <T> T decode(Codec<T> codec, DecodeLimits limits, byte... bytes) {
        return decode(Encoding.TAGGED, codec, limits, bytes);
    }

    static <T> T decode(Encoding encoding, Codec<T> codec, byte... bytes) {
        return decode(encoding, codec, DecodeLimits.DEFAULT, bytes);
    }

    private static <T> T decode(Encoding encoding, Codec<T> codec, DecodeLimits limits, byte... bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        try {
            return encoding.decode(codec, buffer, limits);
        } finally {
            buffer.release();
        }
    }

    /** Reads hexadecimal, with spaces wherever they help. */
    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
