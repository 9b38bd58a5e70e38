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
                assertThat(trial.decode(bytes))
                        .as("%s %s", library, message)
                        .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
                                .withIgnoreCollectionOrder(false)
                                .build())
                        .isEqualTo(trial.value());
                bytes.release();
            }
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
