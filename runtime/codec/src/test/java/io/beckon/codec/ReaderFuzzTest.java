/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Map;

/**
 * Bytes that a fuzzer makes, guided by the code that they reach: a value or a {@link DecodeException} comes out, and what comes out is
 * written again. A build replays the seeds once; CONTRIBUTING says how to look for more.
 */
class ReaderFuzzTest {
    private static final DynamicStructCodec ANY = new DynamicStructCodec(Map.of());

    static {
        ANY.field(1, Codecs.list(ANY));
        ANY.field(2, Codecs.map(Codecs.STRING, Codecs.list(Codecs.BOOL)));
        ANY.field(3, Codecs.set(Codecs.BINARY));
        ANY.field(4, Codecs.BOOL);
        ANY.field(5, Codecs.DECIMAL);
        ANY.field(6, Codecs.TIMESTAMP);
        ANY.field(7, Codecs.DATE);
        ANY.field(8, Codecs.DOUBLE);
        ANY.field(9, Codecs.I64);
        ANY.field(10, Codecs.UUID);
    }

    @FuzzTest(maxDuration = "10m")
    void tagged(byte[] bytes) {
        isReadOrRefused(Encoding.TAGGED, Sample.CODEC, bytes);
        isReadOrRefused(Encoding.TAGGED, ANY, bytes);
        isReadOrRefused(Encoding.TAGGED, new DynamicStructCodec(Map.of()), bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void packed(byte[] bytes) {
        isReadOrRefused(Encoding.PACKED, Sample.CODEC, bytes);
        isReadOrRefused(Encoding.PACKED, ANY, bytes);
    }

    private static <T> void isReadOrRefused(Encoding encoding, Codec<T> codec, byte[] bytes) {
        T value;
        try {
            value = encoding.decode(codec, Unpooled.wrappedBuffer(bytes), DecodeLimits.DEFAULT);
        } catch (DecodeException e) {
            if (e.offset() < 0 || e.offset() > bytes.length) {
                throw new AssertionError("a problem that lies outside of the bytes", e);
            }
            return;
        }
        ByteBuf written = Unpooled.buffer();
        encoding.encode(codec, value, written);
        if (!encoding.decode(codec, written, DecodeLimits.DEFAULT).equals(value)) {
            throw new AssertionError("another value after it was written again");
        }
    }
}
