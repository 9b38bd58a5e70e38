/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line a violation: what is wrong, the bytes, and what the reader says, path and offset with it. */
class StrictnessTest {
    private static final Codec<Map<Integer, Object>> CODEC = codec();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing at all                | ``                           | 1 bytes needed, 0 left (offset 0)
            no stop                       | 11                           | 1 bytes needed, 0 left (field 1, offset 1)
            bytes left over               | 00 01 02                     | 2 bytes left over behind the end (offset 1)

            varint with a byte to spare   | 45 80 00 00                  | a varint with bytes to spare (field 4, offset 3)
            zero in ten bytes             | 56 80 80 80 80 80 80 80 80 80 00 00 | a varint with bytes to spare (field 5, offset 11)
            id with a byte to spare       | 03 86 00 05 00               | a varint with bytes to spare (offset 3)
            length with a byte to spare   | 78 81 00 61 00               | a varint with bytes to spare (field 7, offset 3)
            i16 of 17 bits                | 34 80 80 04 00               | a varint beyond 16 bits (field 3, offset 4)
            i16 of four bytes             | 34 80 80 80 01 00            | a varint beyond 16 bits (field 3, offset 4)
            i32 of 33 bits                | 45 80 80 80 80 10 00         | a varint beyond 32 bits (field 4, offset 6)
            i32 of six bytes              | 45 80 80 80 80 80 01 00      | a varint beyond 32 bits (field 4, offset 6)
            i64 of 65 bits                | 56 80 80 80 80 80 80 80 80 80 02 00 | a varint beyond 64 bits (field 5, offset 11)
            i64 of eleven bytes           | 56 80 80 80 80 80 80 80 80 80 80 01 | a varint beyond 64 bits (field 5, offset 11)
            id of 17 bits                 | 03 80 80 04 05 00            | a varint beyond 16 bits (offset 4)

            same id twice                 | 45 02 05 08 02 00            | field id 4 comes after 4; ids ascend, each at most once (field 4, offset 4)
            id that descends              | 45 02 03 04 02 00            | field id 2 comes after 4; ids ascend, each at most once (field 4, offset 4)
            id beyond 16 bits             | 03 fe ff 03 00 13 00 00      | a field id beyond 32767 (field 32768, offset 6)
            unknown type of a field       | 1e 00 00                     | no type has the number 14 (field 1, offset 1)
            field of type stop            | 10 00 00                     | no type has the number 0 (field 1, offset 1)
            unknown type of elements      | a9 1f 00 00                  | no type has the number 15 (field 10, offset 2)
            unknown type of keys          | cb 01 e6 00 00 00            | no type has the number 14 (field 12, offset 3)
            unknown type of values        | cb 01 80 00 00 00            | no type has the number 0 (field 12, offset 3)

            field of another type         | 46 02 00                     | a value of type I64, where I32 was expected (field 4, offset 1)
            bool where a number belongs   | 41 00                        | a value of type TRUE, where I32 was expected (field 4, offset 1)
            number where a bool belongs   | 15 02 00                     | a value of type I32, where TRUE was expected (field 1, offset 1)
            set where a list belongs      | aa 15 02 00                  | a value of type SET, where LIST was expected (field 10, offset 1)
            elements of another type      | a9 16 02 00                  | elements of type I64, where I32 was expected (field 10, offset 2)
            keys of another type          | cb 01 66 02 02 00            | elements of type I64, where BINARY was expected (field 12, offset 3)
            values of another type        | cb 01 85 00 02 00            | elements of type I32, where I64 was expected (field 12, offset 3)
            bool that is neither          | e9 11 03 00                  | a bool is 0, 1 or 2, not 3 (field 14[0], offset 3)

            i8 cut off                    | 23                           | 1 bytes needed, 0 left (field 2, offset 1)
            varint cut off                | 45 80                        | 1 bytes needed, 0 left (field 4, offset 2)
            double cut off                | 67 00 00 00                  | 8 bytes needed, 3 left (field 6, offset 1)
            uuid cut off                  | 9d 00 00 00                  | 16 bytes needed, 3 left (field 9, offset 1)
            string cut off                | 78 05 61 62                  | 5 bytes needed, 2 left (field 7, offset 2)
            binary cut off                | 88 05 61 62                  | 5 bytes needed, 2 left (field 8, offset 2)
            binary of 4 GiB               | 88 ff ff ff ff 0f 00         | 4294967295 bytes needed, 1 left (field 8, offset 6)
            list's header cut off         | a9                           | 1 bytes needed, 0 left (field 10, offset 1)
            list cut off                  | a9 25 02                     | 2 elements announced, which the 1 bytes left for them cannot hold (field 10, offset 2)
            list of a million             | a9 f5 c0 84 3d 02 02         | 1000000 elements announced, which the 2 bytes left for them cannot hold (field 10, offset 5)
            list beyond the limit         | a9 f5 c1 84 3d 02 02         | 1000001 elements, where the limit is 1000000 (field 10, offset 5)
            list of 2^32 - 1              | a9 f5 ff ff ff ff 0f 02      | 4294967295 elements, where the limit is 1000000 (field 10, offset 7)
            set of doubles cut off        | 0a 22 27 00 00 00 00 00 00 00 00 00 | 2 elements announced, which the 9 bytes left for them cannot hold (field 17, offset 3)
            map cut off                   | cb 02 86 00 00 00            | 2 elements announced, which the 3 bytes left for them cannot hold (field 12, offset 3)
            map beyond the limit          | cb c1 84 3d 86 00            | 1000001 elements, where the limit is 1000000 (field 12, offset 4)
            list that takes its parent's  | f9 2c a9 35 02 02 00         | 3 elements announced, which the 2 bytes left for them cannot hold (field 15[0].10, offset 4)

            string of a lone byte 80      | 78 01 80 00                  | a string that is not UTF-8 (field 7, offset 2)
            string of C0 80               | 78 02 c0 80 00               | a string that is not UTF-8 (field 7, offset 2)
            string of a surrogate         | 78 03 ed a0 80 00            | a string that is not UTF-8 (field 7, offset 2)
            string beyond U+10FFFF        | 78 04 f4 90 80 80 00         | a string that is not UTF-8 (field 7, offset 2)
            element twice in a set        | ba 28 01 61 01 61 00         | an element stands twice in a set (field 11[1], offset 6)
            key twice in a map            | cb 02 86 01 61 02 01 61 04 00 | a key stands twice in a map (field 12[1], offset 9)

            timestamp of a whole second   | 0c 24 16 00 15 80 a8 d6 b9 07 00 00 | 1000000000 nanoseconds, which lie between 0 and 999999999 (field 18, offset 11)
            timestamp with nanos below 0  | 0c 24 16 00 15 01 00 00      | -1 nanoseconds, which lie between 0 and 999999999 (field 18, offset 7)
            timestamp beyond all years    | 0c 24 16 ff ff ff ff ff ff ff ff ff 01 00 00 | -9223372036854775808 seconds, beyond the years -1000000000 to 1000000000 (field 18, offset 14)
            duration with nanos below 0   | 0c 26 25 01 00 00            | -1 nanoseconds, which lie between 0 and 999999999 (field 19, offset 5)
            date beyond all years         | 06 28 fe ff ff ff ff ff ff ff ff 01 00 | day 9223372036854775807, beyond the years -999999999 to 999999999 (field 20, offset 12)
            decimal without a number      | 0c 2a 15 04 00 00            | a decimal whose unscaled number has 0 bytes, not 1 to 128 (field 21, offset 5)
            decimal with a byte to spare  | 0c 2a 28 02 00 7f 00 00      | a decimal whose unscaled number has bytes to spare (field 21, offset 7)
            decimal with a sign to spare  | 0c 2a 28 02 ff 80 00 00      | a decimal whose unscaled number has bytes to spare (field 21, offset 7)
            decimal with a large scale    | 0c 2a 15 a2 9c 01 18 01 01 00 00 | a decimal with scale 10001, beyond 10000 (field 21, offset 10)
            decimal with a low scale      | 0c 2a 15 a1 9c 01 18 01 01 00 00 | a decimal with scale -10001, beyond 10000 (field 21, offset 10)
            decimal with the lowest scale | 0c 2a 15 ff ff ff ff 0f 18 01 01 00 00 | a decimal with scale -2147483648, beyond 10000 (field 21, offset 12)

            problem in a struct           | dc 45 80 00 00 00            | a varint with bytes to spare (field 13.4, offset 4)
            problem two structs deep      | dc dc 45 80 00 00 00 00      | a varint with bytes to spare (field 13.13.4, offset 5)
            """)
    void isRefused(String what, String hex, String message) {
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> Wire.decode(CODEC, Wire.hex(hex)))
                .withMessage(message);
    }

    @Test
    void aFieldThatHasToBeThereIsNamedWithTheStructThatLacksIt() {
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> Wire.decode(Sample.CODEC, Wire.hex("dc 11 00 00")))
                .withMessage(
                        "Sample.uuid is missing; it is neither optional nor has it a default (field 13, offset 3)");
    }

    private static Codec<Map<Integer, Object>> codec() {
        DynamicStructCodec codec = new DynamicStructCodec(Map.of(
                1, Codecs.BOOL,
                2, Codecs.I8,
                3, Codecs.I16,
                4, Codecs.I32,
                5, Codecs.I64,
                6, Codecs.DOUBLE,
                7, Codecs.STRING,
                8, Codecs.BINARY,
                9, Codecs.UUID,
                10, Codecs.list(Codecs.I32)));
        codec.field(11, Codecs.set(Codecs.STRING));
        codec.field(12, Codecs.map(Codecs.STRING, Codecs.I64));
        codec.field(13, codec);
        codec.field(14, Codecs.list(Codecs.BOOL));
        codec.field(15, Codecs.list(codec));
        codec.field(17, Codecs.set(Codecs.DOUBLE));
        codec.field(18, Codecs.TIMESTAMP);
        codec.field(19, Codecs.DURATION);
        codec.field(20, Codecs.DATE);
        codec.field(21, Codecs.DECIMAL);
        return codec;
    }
}
