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
        protected void encodeCase(Answer value, WireWriter out) {
            if (value instanceof Number number) {
                out.i32(1, number.value);
            } else if (value instanceof Text text) {
                out.string(2, text.value);
            } else {
                throw new EncodeException("a case that came from a newer peer");
            }
        }

        @Override
        protected void packCase(Answer value, PackedWriter out) {
            if (value instanceof Number number) {
                out.unionCase(1).i32(number.value);
            } else if (value instanceof Text text) {
                out.unionCase(2).string(text.value);
            } else {
                throw new EncodeException("a case that came from a newer peer");
            }
        }

        @Override
        protected Answer unpackCase(PackedReader in) {
            return switch (in.unionCase()) {
                case 1 -> new Number(in.i32());
                case 2 -> new Text(in.string());
                default -> throw in.noCase("Answer");
            };
        }

        @Override
        protected Answer decodeCase(WireReader in) {
            int id = in.fieldId();
            return switch (id) {
                case 1 -> new Number(in.i32());
                case 2 -> new Text(in.string());
                default -> {
                    in.skip();
                    yield new Unknown(id);
                }
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
