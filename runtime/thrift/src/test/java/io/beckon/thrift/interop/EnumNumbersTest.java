/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codec;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.Encoding;
import io.beckon.thrift.requiredness.Colour;
import io.beckon.thrift.requiredness.Unmarked;
import io.beckon.thrift.requiredness.UnmarkedDefault;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Numbers that an enum does not have: unset or the default for who speaks Thrift, and seen for who does not. */
class EnumNumbersTest {
    /** Field 6, the number 99. */
    private static final String BINARY = "08 0006 00000063 00";

    private static final String COMPACT = "65 C601 00";

    @Test
    void apacheHasNullWhereSomethingElseMayStand() {
        assertThat(read(Encoding.THRIFT_BINARY, Unmarked.CODEC, BINARY).colour())
                .isNull();
        assertThat(read(Encoding.THRIFT_COMPACT, Unmarked.CODEC, COMPACT).colour())
                .isNull();
        assertThat(read(Encoding.THRIFT_BINARY, UnmarkedDefault.CODEC, BINARY).colour())
                .isEqualTo(Colour.BLUE);
        assertThat(read(Encoding.THRIFT_COMPACT, UnmarkedDefault.CODEC, COMPACT).colour())
                .isEqualTo(Colour.BLUE);
    }

    @Test
    void nativeClientsShowThatThereIsOne() {
        assertThat(read(Encoding.TAGGED, Unmarked.CODEC, COMPACT).colour()).isEqualTo(Colour.UNRECOGNIZED);
        assertThat(read(Encoding.TAGGED, UnmarkedDefault.CODEC, COMPACT).colour())
                .isEqualTo(Colour.UNRECOGNIZED);
    }

    private static <T> T read(Encoding encoding, Codec<T> codec, String hex) {
        ByteBuf bytes = Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex.replace(" ", "")));
        return encoding.decode(codec, bytes, DecodeLimits.DEFAULT);
    }
}
