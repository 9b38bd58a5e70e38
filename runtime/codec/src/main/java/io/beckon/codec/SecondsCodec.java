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
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Points and spans of time: {@code struct { 1: i64 seconds, 2: i32 nanos }}. The nanoseconds lie between 0 and 999,999,999 and count
 * onward from the second, before zero too, as in {@code java.time}: -1.5 s is -2 and 500,000,000.
 */
final class SecondsCodec<T> extends StructCodec<T> {
    private static final int NANOS_A_SECOND = 1_000_000_000;

    private final BaseType schema;
    private final ToLongFunction<T> seconds;
    private final ToIntFunction<T> nanos;
    private final Made<T> made;
    private final @Nullable T zero;

    SecondsCodec(BaseType schema, ToLongFunction<T> seconds, ToIntFunction<T> nanos, Made<T> made, @Nullable T zero) {
        super(2);
        this.schema = schema;
        this.seconds = seconds;
        this.nanos = nanos;
        this.made = made;
        this.zero = zero;
    }

    /** Makes a value. */
    interface Made<T> {
        /**
         * {@return the value}
         *
         * @throws DateTimeException if {@code java.time} has none
         */
        T of(long seconds, long nanos);
    }

    @Override
    public @Nullable T zero() {
        return zero;
    }

    @Override
    public TypeDescriptor descriptor() {
        return schema;
    }

    @Override
    protected void writeFields(T value, ValueWriter out) {
        out.i64(1, seconds.applyAsLong(value));
        out.i32(2, nanos.applyAsInt(value));
    }

    @Override
    protected T readFields(ValueReader in) {
        return made(in.i64(1), in.i32(2), in);
    }

    private T made(long seconds, int nanos, ByteInput in) {
        if (nanos < 0 || nanos >= NANOS_A_SECOND) {
            throw in.problem(nanos + " nanoseconds, which lie between 0 and 999999999");
        }
        try {
            return made.of(seconds, nanos);
        } catch (DateTimeException e) {
            throw in.problem(seconds + " seconds, beyond the years -1000000000 to 1000000000");
        }
    }
}
