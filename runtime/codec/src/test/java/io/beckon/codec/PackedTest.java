/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packed encoding says what the tagged one says. */
class PackedTest {
    private static final DynamicStructCodec TREE = new DynamicStructCodec(Map.of());

    static {
        TREE.field(1, TREE);
        TREE.field(2, Codecs.list(TREE));
        TREE.field(3, Codecs.map(Codecs.I8, Codecs.STRING));
        TREE.field(4, Codecs.BOOL);
        TREE.field(5, Codecs.set(Codecs.list(Codecs.BOOL)));
        TREE.field(6, Codecs.I64);
        TREE.field(7, Codecs.DECIMAL);
        TREE.field(8, Codecs.DATE);
        TREE.field(9, Codecs.TIMESTAMP);
        TREE.field(10, Codecs.I32);
        TREE.field(11, Codecs.I16);
        TREE.field(12, Codecs.list(Codecs.BOOL));
    }

    @Test
    void readsAsTheTaggedEncodingDoes() {
        Seeds.each(10_000, random -> {
            Shape shape = Shape.struct(random, 3);
            Object value = shape.value(random);
            byte[] packed = encode(shape.codec(), value);
            assertThat(decode(shape.codec(), packed)).isEqualTo(value);
            assertThat(decode(shape.codec(), packed))
                    .isEqualTo(Wire.decode(shape.codec(), Wire.encode(shape.codec(), value)));
        });
    }

    @Test
    void oneValueHasOneForm() {
        Seeds.each(2_000, random -> {
            Shape shape = Shape.struct(random, 3);
            byte[] packed = encode(shape.codec(), shape.value(random));
            assertThat(encode(shape.codec(), decode(shape.codec(), packed))).isEqualTo(packed);
        });
    }

    @Test
    void aValueCutOffAnywhereIsRefused() {
        byte[] bytes = encode(Sample.CODEC, Sample.of(Sample.of(null)));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(DecodeException.class)
                    .as("cut at %d", length)
                    .isThrownBy(() -> decode(Sample.CODEC, cut))
                    .satisfies(e -> assertThat(e.offset()).isBetween(0, cut.length));
        }
        assertThat(decode(Sample.CODEC, bytes)).isEqualTo(Sample.of(Sample.of(null)));
    }

    @Test
    void whateverTheBytesAValueOrAReasonComesOut() {
        Seeds.each(30_000, random -> {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            decodes(Sample.CODEC, bytes);
            decodes(TREE, bytes);
            Shape shape = Shape.struct(random, 2);
            byte[] changed = encode(shape.codec(), shape.value(random));
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            decodes(shape.codec(), changed);
        });
    }

    @Test
    void messagesBeyondTheWindow() {
        Codec<List<String>> codec = Codecs.result(Codecs.list(Codecs.STRING));
        Seeds.each(200, random -> {
            List<String> texts = IntStream.range(0, 2_000)
                    .mapToObj(i -> (String) BaseShape.STRING.value(random))
                    .collect(Collectors.toList());
            texts.add("a".repeat(random.nextInt(20_000)));
            texts.add("é".repeat(random.nextInt(20_000)));
            texts.add("あ?".repeat(random.nextInt(20_000)));
            Collections.shuffle(texts, random);
            assertThat(decode(codec, encode(codec, texts))).isEqualTo(texts);
            assertThat(Wire.decode(codec, Wire.encode(codec, texts))).isEqualTo(texts);
        });
    }

    @Test
    void littleTakesLittle() {
        DynamicStructCodec required = new DynamicStructCodec(Map.of(1, Codecs.list(Codecs.I32)));
        assertThat(encode(Codecs.result(Codecs.I32), 7)).hasSize(1);
        assertThat(encode(Codecs.VOID, null)).isEmpty();
        assertThat(encode(required, Map.of(1, List.of(3, 4)))).hasSize(4);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing at all             | ``                   | 2 bytes needed, 0 left (offset 0)
            bits beyond the fields     | 00 80                | bits that stand for no field (offset 0)
            bytes left over            | 00 00 01             | 1 bytes left over behind the end (offset 2)
            number with a byte to spare | 40 00 02 00         | a number with bytes to spare (field 6, offset 2)
            number of 33 bits          | 00 04 10 00 00 00 20 | a number beyond 32 bits (field 10, offset 2)
            number of nine bytes too many | 40 00 00 01 00 00 00 00 00 00 00 | a number with bytes to spare (field 6, offset 2)
            i16 of 17 bits             | 00 08 04 00 08       | a number beyond 16 bits (field 11, offset 2)
            number cut off             | 40 00 04 00          | 3 bytes needed, 2 left (field 6, offset 2)
            list of a million          | 02 00 04 12 7a 03    | 1000000 elements announced, which the 1 bytes left for them cannot hold (field 2, offset 5)
            list beyond the limit      | 02 00 0c 12 7a 02 01 | 1000001 elements, where the limit is 1000000 (field 2, offset 5)
            bools beyond what is left  | 00 10 13 ff          | 2 elements announced, which the 1 bytes left for them cannot hold (field 12, offset 3)
            bools with a bit too many  | 00 10 07 08          | bits that stand for no field (field 12[0], offset 3)
            string without an end      | 04 00 03 01 61 62 63 | a string without an end in 3 bytes (field 3[0], offset 4)
            string cut off             | 04 00 03 01 83 61    | 3 bytes needed, 1 left (field 3[0], offset 5)
            string that is not UTF-8   | 04 00 03 01 c1 80    | a string that is not UTF-8 (field 3[0], offset 5)
            key twice                  | 04 00 05 01 80 01 80 | a key stands twice in a map (field 3[1], offset 7)
            problem in a struct        | 01 00 40 00 02 00    | a number with bytes to spare (field 1.6, offset 4)
            """)
    void isStrict(String what, String hex, String message) {
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> decode(TREE, Wire.hex(hex)))
                .withMessage(message);
    }

    @Test
    void deeperThanTheLimitIsRefused() {
        byte[] bytes = new byte[65 * 2];
        for (int i = 0; i < 64; i++) {
            bytes[2 * i] = 1;
        }
        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> decode(TREE, bytes))
                .withMessage("nested more than 64 deep (field " + "1.".repeat(63) + "1, offset 128)");
    }

    @Test
    void headsOfAnyLengthAreFilledInWhereverTheyStandByThen() {
        Seeds.each(100, random -> {
            DynamicStructCodec wide = new DynamicStructCodec(Map.of());
            Map<Integer, Object> value = new TreeMap<>();
            for (int id = 1; id <= 300; id++) {
                int kind = random.nextInt(3);
                wide.field(id, kind == 0 ? Codecs.BOOL : kind == 1 ? Codecs.STRING : wide);
                if (random.nextInt(3) > 0) {
                    value.put(id, kind == 0 ? (Object) random.nextBoolean() : kind == 1 ? "a".repeat(200) : Map.of());
                }
            }
            assertThat(decode(wide, encode(wide, value))).isEqualTo(value);
        });
    }

    @Test
    void aCodecHasToSayHowManyBitsItsHeadHas() {
        for (int headBits : new int[] {0, 1, 3, 70}) {
            Codec<Integer> wrong = new StructCodec<>(2, headBits) {
                @Override
                protected void writeFields(Integer value, ValueWriter out) {
                    out.optionalI32(1, value);
                    out.bool(2, true);
                }

                @Override
                protected Integer readFields(ValueReader in) {
                    return in.optionalI32(1);
                }
            };
            assertThatIllegalStateException().isThrownBy(() -> encode(wrong, 5));
        }
    }

    private static void decodes(Codec<?> codec, byte[] bytes) {
        try {
            decode(codec, bytes);
        } catch (DecodeException e) {
            assertThat(e.offset()).isBetween(0, bytes.length);
        }
    }

    static <T> byte[] encode(Codec<T> codec, T value) {
        ByteBuf buffer = Unpooled.buffer();
        Encoding.PACKED.encode(codec, value, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    static <T> T decode(Codec<T> codec, byte[] bytes) {
        return Encoding.PACKED.decode(codec, Unpooled.wrappedBuffer(bytes), DecodeLimits.DEFAULT);
    }
}
