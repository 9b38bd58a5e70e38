/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.BaseType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The codecs of the types that the language itself has. */
public final class Codecs {
    /** Bools. */
    public static final Codec<Boolean> BOOL =
            new BaseCodec<>(BaseType.BOOL, WireType.TRUE, false, ValueWriter::encodeBool, ValueReader::decodeBool);

    /** Bytes as numbers. */
    public static final Codec<Byte> I8 =
            new BaseCodec<>(BaseType.I8, WireType.I8, (byte) 0, ValueWriter::encodeI8, ValueReader::decodeI8);

    /** Numbers of 16 bits. */
    public static final Codec<Short> I16 =
            new BaseCodec<>(BaseType.I16, WireType.I16, (short) 0, ValueWriter::encodeI16, ValueReader::decodeI16);

    /** Numbers of 32 bits. */
    public static final Codec<Integer> I32 =
            new BaseCodec<>(BaseType.I32, WireType.I32, 0, ValueWriter::encodeI32, ValueReader::decodeI32);

    /** Numbers of 64 bits. */
    public static final Codec<Long> I64 =
            new BaseCodec<>(BaseType.I64, WireType.I64, 0L, ValueWriter::encodeI64, ValueReader::decodeI64);

    /** Doubles. */
    public static final Codec<Double> DOUBLE = new BaseCodec<>(
            BaseType.DOUBLE, WireType.DOUBLE, 0.0, ValueWriter::encodeFloat64, ValueReader::decodeFloat64);

    /** Strings. */
    public static final Codec<String> STRING =
            new BaseCodec<>(BaseType.STRING, WireType.BINARY, "", ValueWriter::encodeString, ValueReader::decodeString);

    /** Binaries. */
    public static final Codec<Bytes> BINARY = new BaseCodec<>(
            BaseType.BINARY, WireType.BINARY, Bytes.EMPTY, ValueWriter::encodeBinary, ValueReader::decodeBinary);

    /** Uuids. */
    public static final Codec<UUID> UUID =
            new BaseCodec<>(BaseType.UUID, WireType.UUID, null, ValueWriter::encodeUuid, ValueReader::decodeUuid);

    /** Points in time, all that {@link Instant} holds, as {@code struct { 1: i64 seconds, 2: i32 nanos }}. */
    public static final Codec<Instant> TIMESTAMP = new SecondsCodec<>(
            BaseType.TIMESTAMP, Instant::getEpochSecond, Instant::getNano, Instant::ofEpochSecond, null);

    /** Spans of time, all that {@link Duration} holds, as {@code struct { 1: i64 seconds, 2: i32 nanos }}. */
    public static final Codec<Duration> DURATION = new SecondsCodec<>(
            BaseType.DURATION, Duration::getSeconds, Duration::getNano, Duration::ofSeconds, Duration.ZERO);

    /** Dates, all that {@link LocalDate} holds, as an i64 that counts days since 1970-01-01. */
    public static final Codec<LocalDate> DATE = new DateCodec();

    /**
     * Decimals as {@code struct { 1: i32 scale, 2: binary unscaled }}, scale included: 1.0 and 1.00 stay two values. A scale beyond 10,000
     * in either direction, or an unscaled number of more than 128 bytes, is refused in both directions.
     */
    public static final Codec<BigDecimal> DECIMAL = new DecimalCodec();

    /**
     * The result of a method that returns nothing, also where all else is dynamic: a struct without fields, which decodes to null. The
     * packed encoding has nothing at all for it, where a struct without fields of a schema is one byte.
     */
    public static final Codec<@Nullable Void> VOID = new VoidCodec();

    private Codecs() {}

    /** {@return a codec of unmodifiable lists} */
    public static <E> Codec<List<E>> list(Codec<E> element) {
        return new ListCodec<>(element);
    }

    /** {@return a codec of unmodifiable sets, which keep the order of what was written} */
    public static <E> Codec<Set<E>> set(Codec<E> element) {
        return new SetCodec<>(element);
    }

    /** {@return a codec of unmodifiable maps, which keep the order of what was written} */
    public static <K, V> Codec<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        return new MapCodec<>(key, value);
    }

    /**
     * {@return a codec of enums, which travel as their numbers}
     *
     * @param number of a member
     * @param of the member of a number
     * @param describe says what the enum is, when somebody asks
     */
    public static <E extends Enum<E>> Codec<E> enumeration(
            ToIntFunction<E> number, IntFunction<E> of, Consumer<EnumSchema> describe) {
        return new EnumCodec<>(number, of, describe);
    }

    /** {@return a codec of structs whose only field, with id 0, holds the value, as Apache Thrift's results do} */
    public static <T> Codec<T> result(Codec<T> value) {
        return new ResultCodec<>(value);
    }

    /**
     * {@return a codec of the only parameter of a method, in a struct of its own}
     *
     * @param contract the constant of {@link Contract} that the code was generated for
     * @param method the method's full name
     * @param id the parameter's
     * @param name the parameter's
     * @param codec how it travels; what it is where it does not come is the type's zero, if it has one
     */
    public static <T> Codec<T> argument(int contract, String method, int id, String name, Codec<T> codec) {
        return new ArgumentCodec<>(contract, method, id, name, codec, codec.zero());
    }

    /** {@return as {@link #argument}, of one that has to come, whether its type has a zero or not} */
    public static <T> Codec<T> requiredArgument(int contract, String method, int id, String name, Codec<T> codec) {
        return new ArgumentCodec<>(contract, method, id, name, codec, null);
    }

    /** {@return a struct's codec that is looked up at each use: what a container in a class names, whatever order classes load in} */
    public static <T> Codec<T> deferred(Supplier<Codec<T>> struct) {
        return new DeferredCodec<>(struct);
    }
}
