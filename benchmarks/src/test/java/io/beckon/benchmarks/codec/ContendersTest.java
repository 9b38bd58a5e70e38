/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured is the same work: the same values come back, and those of one layout are the same bytes. */
class ContendersTest {
    @ParameterizedTest
    @EnumSource
    void readWhatTheyWrite(Library library) {
        for (Message message : Message.values()) {
            Trial<?> trial = library.trial(message);
            // Twice, because what contenders are made of is used again.
            for (int i = 0; i < 2; i++) {
                ByteBuf bytes = trial.encoded(true);
                assertSame(trial.decode(bytes), trial.value(), library + " " + message);
                bytes.release();
            }
        }
    }

    /** Records with arrays are equal where their components are; protobuf's messages know it themselves, and remember things besides. */
    private static void assertSame(Object read, Object written, String what) {
        if (written instanceof com.google.protobuf.Message) {
            assertThat(read).as(what).isEqualTo(written);
        } else {
            assertThat(read)
                    .as(what)
                    .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
                            .withIgnoreCollectionOrder(false)
                            .build())
                    .isEqualTo(written);
        }
    }

    @Test
    void threeWriteTheCompactLayout() {
        for (Message message : Message.values()) {
            byte[] tagged = bytes(Library.BECKON_TAGGED, message);
            assertThat(bytes(Library.HAND_WRITTEN, message)).isEqualTo(tagged);
            assertThat(bytes(Library.THRIFT_COMPACT, message)).isEqualTo(tagged);
        }
    }

    private static byte[] bytes(Library library, Message message) {
        ByteBuf buffer = library.trial(message).encoded(true);
        try {
            return ByteBufUtil.getBytes(buffer);
        } finally {
            buffer.release();
        }
    }
}
