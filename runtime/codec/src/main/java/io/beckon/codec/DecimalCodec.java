/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.TypeDescriptor;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Decimals: {@code struct { 1: i32 scale, 2: binary unscaled }}, which is unscaled / 10^scale. The unscaled number is in two's
 * complement, big-endian, without bytes to spare. The bounds keep small messages from becoming numbers that take long to compute with;
 * all that IEEE 754's decimal128 holds lies within them.
 */
final class DecimalCodec extends StructCodec<BigDecimal> {
    private static final int MOST_BYTES = 128;
    private static final int LARGEST_SCALE = 10_000;

    /** What a decimal takes beside its bytes, counted in fields: itself, a number and that number's array. */
    private static final int FIELDS_IN_HEAP = 12;

    DecimalCodec() {
        super(FIELDS_IN_HEAP);
    }

    @Override
    public BigDecimal zero() {
        return BigDecimal.ZERO;
    }

    @Override
    public TypeDescriptor descriptor() {
        return BaseType.DECIMAL;
    }

    @Override
    protected void writeFields(BigDecimal value, ValueWriter out) {
        Bytes unscaled = checked(value);
        out.i32(1, value.scale());
        out.binary(2, unscaled);
    }

    @Override
    protected BigDecimal readFields(ValueReader in) {
        return decimal(in.i32(1), in.binary(2).array(), in);
    }

    private static Bytes checked(BigDecimal value) {
        byte[] unscaled = value.unscaledValue().toByteArray();
        if (Math.abs((long) value.scale()) > LARGEST_SCALE) {
            throw new EncodeException("a decimal with scale " + value.scale() + ", beyond " + LARGEST_SCALE);
        }
        if (unscaled.length > MOST_BYTES) {
            throw new EncodeException(
                    "a decimal whose unscaled number takes " + unscaled.length + " bytes, beyond " + MOST_BYTES);
        }
        return Bytes.wrap(unscaled);
    }

    private static BigDecimal decimal(int scale, byte[] unscaled, ByteInput in) {
        if (Math.abs((long) scale) > LARGEST_SCALE) {
            throw in.problem("a decimal with scale " + scale + ", beyond " + LARGEST_SCALE);
        }
        if (unscaled.length == 0 || unscaled.length > MOST_BYTES) {
            throw in.problem(
                    "a decimal whose unscaled number has " + unscaled.length + " bytes, not 1 to " + MOST_BYTES);
        }
        if (hasByteToSpare(unscaled)) {
            throw in.problem("a decimal whose unscaled number has bytes to spare");
        }
        return new BigDecimal(new BigInteger(unscaled), scale);
    }

    /** {@return whether the first byte only repeats the sign, which the second begins with} */
    private static boolean hasByteToSpare(byte[] unscaled) {
        return unscaled.length > 1 && unscaled[0] == unscaled[1] >> 7;
    }
}
