/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** The types without parts. Numbers come in every length that a varint has. */
enum BaseShape implements Shape {
    BOOL(Codecs.BOOL, Random::nextBoolean),
    I8(Codecs.I8, random -> (byte) random.nextInt()),
    I16(Codecs.I16, random -> (short) number(random)),
    I32(Codecs.I32, random -> (int) number(random)),
    I64(Codecs.I64, BaseShape::number),
    DOUBLE(Codecs.DOUBLE, random -> Double.longBitsToDouble(number(random))),
    STRING(Codecs.STRING, BaseShape::text),
    BINARY(Codecs.BINARY, random -> Bytes.utf8(text(random))),
    UUID(Codecs.UUID, random -> new UUID(random.nextLong(), random.nextLong()));

    private static final int[] ALPHABET = {'a', 'Z', '0', ' ', 0, 0x7F, 0xE9, 0x7FF, 0x20AC, 0xFFFD, 0x1F600, 0x10FFFF};

    private final Codec<Object> codec;
    private final Function<Random, ?> values;

    <T> BaseShape(Codec<T> codec, Function<Random, T> values) {
        this.codec = untyped(codec);
        this.values = values;
    }

    @Override
    public Codec<Object> codec() {
        return codec;
    }

    @Override
    public Object value(Random random) {
        return values.apply(random);
    }

    @SuppressWarnings("unchecked") // values are of their shape's type because the shape makes them
    static Codec<Object> untyped(Codec<?> codec) {
        return (Codec<Object>) codec;
    }

    private static long number(Random random) {
        return random.nextLong() >> random.nextInt(64);
    }

    private static String text(Random random) {
        int length = random.nextInt(10) == 0 ? random.nextInt(80) : random.nextInt(6);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}
