/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.thrift.TException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged bytes, read by us and by libthrift: the same value, or a refusal that is listed. A slice in each build; {@code
 * -Dbeckon.runs=1000000} is a long run.
 */
class DifferentialTest {
    /** Where we refuse what libthrift takes. Decision 0180 says why. */
    private static final List<String> STRICTER = List.of(
            "a string that is not UTF-8",
            "a bool is 0, 1 or 2",
            "elements of type",
            "no type has the number",
            "bytes left over behind the end",
            "nested more than",
            "elements announced, which the",
            "elements, where the limit is");

    /** Where we read what libthrift refuses: the type of elements of which there are none. */
    private static final List<String> LAXER = List.of("don't know what type", "unrecognized type code");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "THRIFT_.*")
    void theSameValueOrAListedRefusal(Encoding encoding) {
        Seeds.each(20_000, random -> {
            Shape shape = Shape.struct(random, 3);
            byte[] bytes = damaged(ThriftPeer.encode(encoding, shape, shape.value(random)), random);
            compare(encoding, shape, bytes);
        });
    }

    private static void compare(Encoding encoding, Shape shape, byte[] bytes) throws TException {
        Object ours;
        try {
            ours = Wire.decode(encoding, shape.codec(), bytes);
        } catch (DecodeException e) {
            boolean listed = STRICTER.stream().anyMatch(e.getMessage()::contains);
            assertThat(listed || refuses(encoding, shape, bytes))
                    .as("%s, of %s as %s", e.getMessage(), Wire.hex(bytes), shape)
                    .isTrue();
            return;
        }
        try {
            assertThat(ours)
                    .as("%s as %s", Wire.hex(bytes), shape)
                    .isEqualTo(ThriftPeer.decode(encoding, shape, bytes));
        } catch (ThriftPeer.ElementMismatch e) {
            assertThat(ThriftPeer.repeatsFields(encoding, bytes))
                    .as("of a field that comes twice, the first is not looked into: %s as %s", Wire.hex(bytes), shape)
                    .isTrue();
        } catch (TException e) {
            String why = String.valueOf(e.getMessage());
            if (LAXER.stream().anyMatch(why::contains)) {
                return;
            }
            throw new AssertionError("read what libthrift refuses: " + Wire.hex(bytes) + " as " + shape, e);
        }
    }

    private static boolean refuses(Encoding encoding, Shape shape, byte[] bytes) {
        try {
            ThriftPeer.decode(encoding, shape, bytes);
            return false;
        } catch (TException | RuntimeException e) {
            return true;
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (bytes[at] ^ 1 << random.nextInt(8));
        }
        return bytes;
    }
}
