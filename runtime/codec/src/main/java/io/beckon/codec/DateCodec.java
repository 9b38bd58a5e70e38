/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.TypeDescriptor;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates: an i64 that counts the days since 1970-01-01, negative before it. */
final class DateCodec implements Codec<LocalDate> {
    private static final int HEAP = 24;

    @Override
    public WireType type() {
        return WireType.I64;
    }

    @Override
    public TypeDescriptor descriptor() {
        return BaseType.DATE;
    }

    @Override
    public void encode(LocalDate value, ValueWriter out) {
        out.encodeI64(value.toEpochDay());
    }

    @Override
    public LocalDate decode(ValueReader in) {
        return date(in.decodeI64(), in);
    }

    private static LocalDate date(long days, ByteInput in) {
        in.charge(HEAP);
        try {
            return LocalDate.ofEpochDay(days);
        } catch (DateTimeException e) {
            throw in.problem("day " + days + ", beyond the years -999999999 to 999999999");
        }
    }
}
