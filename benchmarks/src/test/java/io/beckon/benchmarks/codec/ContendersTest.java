/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.benchmarks.codec.Message.Sample;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured is the same work: the same bytes, and the same values out of them. */
class ContendersTest {
    @ParameterizedTest
    @EnumSource
    void writeTheSameBytesAndReadTheSameValues(Message message) {
        assertAgreement(message.sample());
    }

    @Test
    void messagesHaveTheSizesThatTheReadmeNames() {
        assertThat(encoded(Message.SMALL.sample())).hasSize(56);
        assertThat(encoded(Message.ORDER.sample())).hasSize(909);
    }

    private static <T> void assertAgreement(Sample<T> sample) {
        byte[] bytes = encoded(sample);
        assertThat(sample.beckon().decode(Unpooled.wrappedBuffer(bytes))).isEqualTo(sample.value());
        // Twice, because what it is made of is used again.
        Contender<T> libthrift = sample.libthrift();
        for (int i = 0; i < 2; i++) {
            assertThat(encode(libthrift, sample.value())).isEqualTo(bytes);
            assertThat(libthrift.decode(Unpooled.wrappedBuffer(bytes))).isEqualTo(sample.value());
        }
    }

    private static <T> byte[] encoded(Sample<T> sample) {
        return encode(sample.beckon(), sample.value());
    }

    private static <T> byte[] encode(Contender<T> contender, T value) {
        ByteBuf buffer = Unpooled.buffer();
        try {
            contender.encode(value, buffer);
            return ByteBufUtil.getBytes(buffer);
        } finally {
            buffer.release();
        }
    }
}
