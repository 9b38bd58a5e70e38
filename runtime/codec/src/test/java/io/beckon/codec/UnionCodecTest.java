/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionCodecTest {
    sealed interface Answer permits Number, Text, Unknown {}

    record Number(int value) implements Answer {}

    record Text(String value) implements Answer {}

    record Unknown(int id) implements Answer {}

    private static final Codec<Answer> CODEC = new UnionCodec<>("Answer") {
        @Override
        protected void writeFields(Answer value, ValueWriter out) {
            if (value instanceof Number number) {
                out.unionCase(1);
                out.i32(1, number.value);
            } else if (value instanceof Text text) {
                out.unionCase(2);
                out.string(2, text.value);
            } else {
                throw unknownCase();
            }
        }

        @Override
        protected Answer readCase(int id, ValueReader in) {
            return switch (id) {
                case 1 -> new Number(in.i32(1));
                case 2 -> new Text(in.string(2));
                default -> new Unknown(unknown(id, in));
            };
        }
    };

    @Test
    void travelsAsItsOneField() {
        assertThat(Wire.hex(Wire.encode(CODEC, new Number(3)))).isEqualTo("15 06 00");
        assertThat(Wire.decode(CODEC, Wire.hex("28 01 61 00"))).isEqualTo(new Text("a"));
        assertThat(Wire.decode(CODEC, Wire.hex("79 15 02 00"))).isEqualTo(new Unknown(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00             | no case in the union Answer (offset 1)
            15 02 18 01 61 00 | a second case in the union Answer (field 2, offset 3)
            15 02 61 00    | a second case in the union Answer (field 7, offset 3)
            """)
    void hasExactlyOneCase(String hex, String message) {
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> Wire.decode(CODEC, Wire.hex(hex)))
                .withMessage(message);
    }
}
