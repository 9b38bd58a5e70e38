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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The codecs of the types that the language itself has. */
public final class Codecs {
    /** Bools. */
    public static final Codec<Boolean> BOOL = base(
            BaseType.BOOL,
            WireType.TRUE,
            (value, out) -> out.bool(value),
            WireReader::bool,
            (value, out) -> out.bool(value),
            PackedReader::bool);

    /** Bytes as numbers. */
    public static final Codec<Byte> I8 = base(
            BaseType.I8,
            WireType.I8,
            (value, out) -> out.i8(value),
            WireReader::i8,
            (value, out) -> out.i8(value),
            PackedReader::i8);

    /** Numbers of 16 bits. */
    public static final Codec<Short> I16 = base(
            BaseType.I16,
            WireType.I16,
            (value, out) -> out.i16(value),
            WireReader::i16,
            (value, out) -> out.i16(value),
            PackedReader::i16);

    /** Numbers of 32 bits. */
    public static final Codec<Integer> I32 = base(
            BaseType.I32,
            WireType.I32,
            (value, out) -> out.i32(value),
            WireReader::i32,
            (value, out) -> out.i32(value),
            PackedReader::i32);

    /** Numbers of 64 bits. */
    public static final Codec<Long> I64 = base(
            BaseType.I64,
            WireType.I64,
            (value, out) -> out.i64(value),
            WireReader::i64,
            (value, out) -> out.i64(value),
            PackedReader::i64);

    /** Doubles. */
    public static final Codec<Double> DOUBLE = base(
            BaseType.DOUBLE,
            WireType.DOUBLE,
            (value, out) -> out.float64(value),
            WireReader::float64,
            (value, out) -> out.float64(value),
            in -> in.fixed64());

    /** Strings. */
    public static final Codec<String> STRING = base(
            BaseType.STRING,
            WireType.BINARY,
            (value, out) -> out.string(value),
            WireReader::string,
            (value, out) -> out.string(value),
            PackedReader::string);

    /** Binaries. */
    public static final Codec<Bytes> BINARY = base(
            BaseType.BINARY,
            WireType.BINARY,
            (value, out) -> out.binary(value),
            WireReader::binary,
            (value, out) -> out.binary(value),
            PackedReader::binary);

    /** Uuids. */
    public static final Codec<UUID> UUID = base(
            BaseType.UUID,
            WireType.UUID,
            (value, out) -> out.uuid(value),
            WireReader::uuid,
            (value, out) -> out.uuid(value),
            in -> in.fixed128());

    /** Points in time, all that {@link Instant} holds, as {@code struct { 1: i64 seconds, 2: i32 nanos }}. */
    public static final Codec<Instant> TIMESTAMP =
            new SecondsCodec<>(BaseType.TIMESTAMP, Instant::getEpochSecond, Instant::getNano, Instant::ofEpochSecond);

    /** Spans of time, all that {@link Duration} holds, as {@code struct { 1: i64 seconds, 2: i32 nanos }}. */
    public static final Codec<Duration> DURATION =
            new SecondsCodec<>(BaseType.DURATION, Duration::getSeconds, Duration::getNano, Duration::ofSeconds);

    /** Dates, all that {@link LocalDate} holds, as an i64 that counts days since 1970-01-01. */
    public static final Codec<LocalDate> DATE = new DateCodec();

    /**
     * Decimals as {@code struct { 1: i32 scale, 2: binary unscaled }}, scale included: 1.0 and 1.00 stay two values. A scale beyond 10,000
     * in either direction, or an unscaled number of more than 128 bytes, is refused in both directions.
     */
    public static final Codec<BigDecimal> DECIMAL = new DecimalCodec();

    /** The result of a method that returns nothing: a struct without fields, which decodes to null. */
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
     * @param codec how it travels
     * @param absent what it is where it does not come, or null if it has to
     */
    public static <T> Codec<T> argument(
            int contract, String method, int id, String name, Codec<T> codec, @Nullable T absent) {
        return new ArgumentCodec<>(contract, method, id, name, codec, absent);
    }

    /** {@return a struct's codec that is looked up at each use: what a container in a class names, whatever order classes load in} */
    public static <T> Codec<T> deferred(Supplier<Codec<T>> struct) {
        return new DeferredCodec<>(struct);
    }

    private static <T> Codec<T> base(
            BaseType schema,
            WireType type,
            BiConsumer<T, WireWriter> encode,
            Function<WireReader, T> decode,
            BiConsumer<T, PackedWriter> pack,
            Function<PackedReader, T> unpack) {
        return new BaseCodec<>(schema, type, encode, decode, pack, unpack);
    }
}
