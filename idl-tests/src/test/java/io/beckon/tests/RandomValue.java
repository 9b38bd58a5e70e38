/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import io.beckon.codec.Bytes;
import io.beckon.codec.dynamic.DynamicEnum;
import io.beckon.codec.dynamic.DynamicStruct;
import io.beckon.codec.dynamic.DynamicUnion;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Dynamic values of any type, extremes among them; smaller the deeper they stand. */
final class RandomValue {
    private static final int DEEPEST = 6;

    private final Random random;

    RandomValue(Random random) {
        this.random = random;
    }

    Object of(TypeDescriptor type) {
        return of(type, 0);
    }

    /** {@return one that is a message: the result of a method is there} */
    Object message(TypeDescriptor type) {
        FieldDescriptor result = type instanceof StructDescriptor struct ? struct.field(0) : null;
        return result == null
                ? of(type)
                : DynamicStruct.builder((StructDescriptor) type)
                        .set(result.name(), of(result.type()))
                        .build();
    }

    private Object of(TypeDescriptor type, int depth) {
        if (type instanceof BaseType base) {
            return base(base);
        }
        if (type instanceof ListDescriptor list) {
            return fill(new ArrayList<>(), list.element(), depth);
        }
        if (type instanceof SetDescriptor set) {
            return fill(new LinkedHashSet<>(), set.element(), depth);
        }
        if (type instanceof MapDescriptor map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (int i = count(depth); i > 0; i--) {
                entries.put(of(map.key(), depth + 1), of(map.value(), depth + 1));
            }
            return entries;
        }
        if (type instanceof EnumDescriptor enumeration) {
            return DynamicEnum.of(enumeration, pick(enumeration.members()).name());
        }
        StructDescriptor struct = (StructDescriptor) type;
        return struct.kind() == StructDescriptor.Kind.UNION ? union(struct, depth) : struct(struct, depth);
    }

    private Object struct(StructDescriptor struct, int depth) {
        DynamicStruct.Builder builder = DynamicStruct.builder(struct);
        for (FieldDescriptor field : struct.fields()) {
            boolean mayBeAbsent = field.presence() == Presence.OPTIONAL && !field.hasDefault();
            boolean absent = mayBeAbsent && (depth >= DEEPEST || random.nextBoolean());
            builder.set(field.name(), absent ? null : of(field.type(), depth + 1));
        }
        return builder.build();
    }

    private Object union(StructDescriptor union, int depth) {
        // The first case leads to what was defined before, the last ones into circles.
        FieldDescriptor field = depth >= DEEPEST ? union.fields().get(0) : pick(union.fields());
        return DynamicUnion.of(union, field.name(), of(field.type(), depth + 1));
    }

    private <C extends Collection<Object>> C fill(C elements, TypeDescriptor element, int depth) {
        for (int i = count(depth); i > 0; i--) {
            elements.add(of(element, depth + 1));
        }
        return elements;
    }

    private int count(int depth) {
        return depth >= DEEPEST ? 0 : random.nextInt(depth == 1 && random.nextInt(8) == 0 ? 40 : 4);
    }

    private Object base(BaseType type) {
        return switch (type) {
            case BOOL -> random.nextBoolean();
            case I8 -> (byte) random.nextInt();
            case I16 -> (short) integer();
            case I32 -> (int) integer();
            case I64 -> integer();
            case DOUBLE ->
                pick(List.of(
                        0.0,
                        -0.0,
                        1e300,
                        Double.NaN,
                        Double.NEGATIVE_INFINITY,
                        Double.MIN_VALUE,
                        random.nextGaussian()));
            case STRING -> string();
            case BINARY -> binary();
            case UUID -> new UUID(random.nextLong(), random.nextLong());
            case TIMESTAMP ->
                pick(List.of(
                        Instant.MIN,
                        Instant.MAX,
                        Instant.EPOCH,
                        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))));
            case DURATION ->
                pick(List.of(
                        Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), Duration.ofNanos(integer())));
            case DATE -> pick(List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.ofEpochDay(random.nextInt(100_000))));
            case DECIMAL -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(41) - 20);
        };
    }

    private long integer() {
        long any = random.nextLong() >> random.nextInt(64);
        return random.nextInt(10) > 0 ? any : pick(List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L));
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 300 : 8); i > 0; i--) {
            text.appendCodePoint(
                    pick(List.of((int) 'a', (int) '"', (int) '\\', 0, 0x7F, 0xE9, 0x2028, 0xFFFD, 0x1F600)));
        }
        return text.toString();
    }

    private Bytes binary() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
