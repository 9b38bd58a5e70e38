/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Bytes;
import io.beckon.codec.Fields;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether values are of the types that they are for. */
final class Conforming {
    private static final int LONGEST_SHOWN = 200;

    private Conforming() {}

    /**
     * {@return the value, containers copied so that nobody changes them}
     *
     * @param path what messages call it
     * @throws IllegalArgumentException if it is not of the type
     */
    static Object value(TypeDescriptor type, Object value, String path) {
        if (type instanceof ListDescriptor list && value instanceof List<?> elements) {
            elements(list.element(), elements, path);
            return Fields.list(elements, path);
        }
        if (type instanceof SetDescriptor set && value instanceof Set<?> elements) {
            elements(set.element(), elements, path);
            return Fields.set(elements, path);
        }
        if (type instanceof MapDescriptor map && value instanceof Map<?, ?> entries) {
            elements(map.key(), entries.keySet(), path);
            elements(map.value(), entries.values(), path);
            return Fields.map(entries, path);
        }
        if (!isOne(type, value)) {
            throw new IllegalArgumentException(
                    path + " is a " + value.getClass().getName() + ", where a value of " + type + " is wanted");
        }
        return value;
    }

    /** {@return a field and its value for people, but for what is sensitive} */
    static String shown(FieldDescriptor field, @Nullable Object value) {
        boolean sensitive = field.notes().annotation("sensitive") != null;
        String text = sensitive ? "***" : String.valueOf(value);
        return field.name() + "=" + (text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...");
    }

    private static void elements(TypeDescriptor type, Collection<?> elements, String path) {
        int index = 0;
        for (Object element : elements) {
            String at = path + "[" + index++ + "]";
            value(type, Fields.present(element, at), at);
        }
    }

    private static boolean isOne(TypeDescriptor type, Object value) {
        if (type instanceof BaseType base) {
            return base(base).isInstance(value);
        }
        if (type instanceof EnumDescriptor) {
            return value instanceof DynamicEnum member && member.descriptor() == type;
        }
        if (type instanceof StructDescriptor struct) {
            return struct.kind() == StructDescriptor.Kind.UNION
                    ? value instanceof DynamicUnion union && union.descriptor() == type
                    : value instanceof DynamicStruct fields && fields.descriptor() == type;
        }
        return false;
    }

    private static Class<?> base(BaseType type) {
        return switch (type) {
            case BOOL -> Boolean.class;
            case I8 -> Byte.class;
            case I16 -> Short.class;
            case I32 -> Integer.class;
            case I64 -> Long.class;
            case DOUBLE -> Double.class;
            case STRING -> String.class;
            case BINARY -> Bytes.class;
            case UUID -> UUID.class;
            case TIMESTAMP -> Instant.class;
            case DURATION -> Duration.class;
            case DATE -> LocalDate.class;
            case DECIMAL -> BigDecimal.class;
        };
    }
}
