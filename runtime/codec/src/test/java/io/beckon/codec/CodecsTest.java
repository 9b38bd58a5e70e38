/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecsTest {
    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void anEnumTravelsAsItsNumber() {
        Codec<Colour> codec = Codecs.result(
                Codecs.enumeration(Colour::ordinal, i -> Colour.values()[i], schema -> schema.enumeration("Colour")));
        byte[] bytes = Wire.encode(codec, Colour.GREEN);
        assertThat(bytes).isEqualTo(Wire.encode(Codecs.result(Codecs.I32), 1));
        assertThat(Wire.decode(codec, bytes)).isEqualTo(Colour.GREEN);
    }

    @Test
    void aResultHasToBeThereInBothDirections() {
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> Wire.decode(Codecs.result(Codecs.I32), (byte) 0))
                .withMessage("the result is missing; it is neither optional nor has it a default (offset 1)");
        assertThatExceptionOfType(EncodeException.class)
                .isThrownBy(() -> Wire.encode(Codecs.result(Codecs.I32), null))
                .withMessage("a method answered null where it answers with a value");
    }

    @Test
    void aResultAndNothingPassOverFieldsThatANewerPeerWrites() {
        byte[] bytes = Wire.encode(
                new DynamicStructCodec(Map.of(0, Codecs.BOOL, 1, Codecs.STRING)), Map.of(0, false, 1, "new"));
        assertThat(Wire.decode(Codecs.result(Codecs.BOOL), bytes)).isFalse();
        assertThat(Wire.decode(Codecs.VOID, bytes)).isNull();
    }

    @Test
    void aDeferredCodecIsTheOneItNames() {
        Codec<Sample> deferred = Codecs.deferred(() -> Sample.CODEC);
        byte[] bytes = Wire.encode(Codecs.result(Codecs.list(deferred)), List.of(Sample.of(null)));
        assertThat(Wire.decode(Codecs.result(Codecs.list(Sample.CODEC)), bytes)).containsExactly(Sample.of(null));
        assertThat(Wire.decode(Codecs.result(Codecs.list(deferred)), bytes)).containsExactly(Sample.of(null));
    }

    @Test
    void valuesTravelThroughAnyKindOfBufferWhichStaysTheCallers() {
        Sample value = Sample.of(Sample.of(null));
        byte[] bytes = Wire.encode(Sample.CODEC, value);
        ByteBuf direct = PooledByteBufAllocator.DEFAULT.directBuffer(1, 1_000).writeByte(9);
        direct.readByte();
        ByteBuf halves = Unpooled.wrappedBuffer(
                Unpooled.wrappedBuffer(bytes, 0, 20), Unpooled.wrappedBuffer(bytes, 20, bytes.length - 20));
        try {
            Sample.CODEC.encode(value, new WireWriter(direct));
            assertThat(direct).isEqualTo(halves);
            assertThat(Sample.CODEC.decode(new WireReader(direct))).isEqualTo(value);
            assertThat(Sample.CODEC.decode(new WireReader(halves))).isEqualTo(value);
            assertThat(direct.isReadable() || halves.isReadable()).isFalse();
            assertThat(direct.refCnt()).isOne();
            assertThat(halves.refCnt()).isOne();
        } finally {
            direct.release();
            halves.release();
        }
    }
}
