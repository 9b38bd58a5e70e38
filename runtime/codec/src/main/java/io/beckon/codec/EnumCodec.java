/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Enums, which travel as their numbers. */
final class EnumCodec<E> implements Codec<E> {
    private final ToIntFunction<E> number;
    private final IntFunction<E> of;
    private final LazyDescriptor<TypeDescriptor> descriptor;

    /** What all numbers become that no member has, once it was asked for. */
    private volatile @Nullable E unrecognized;

    EnumCodec(ToIntFunction<E> number, IntFunction<E> of, Consumer<EnumSchema> describe) {
        this.number = number;
        this.of = of;
        this.descriptor = new LazyDescriptor<>(() -> {
            EnumSchema schema = new EnumSchema();
            describe.accept(schema);
            return schema.toDescriptor();
        });
    }

    @Override
    public WireType type() {
        return WireType.I32;
    }

    @Override
    public void encode(E value, ValueWriter out) {
        out.encodeI32(number.applyAsInt(value));
    }

    @Override
    public E decode(ValueReader in) {
        return of.apply(in.decodeI32());
    }

    @Override
    public TypeDescriptor descriptor() {
        return descriptor.get();
    }

    /** {@return whether a value is what a number became that no member has} */
    boolean isUnrecognized(@Nullable Object value) {
        E known = unrecognized;
        if (known == null && descriptor() instanceof EnumDescriptor members) {
            int free = Integer.MIN_VALUE;
            while (members.member(free) != null) {
                free++;
            }
            known = of.apply(free);
            unrecognized = known;
        }
        return value == known;
    }
}
