/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import com.fasterxml.jackson.databind.JsonNode;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as Apache Thrift's JSON generator writes them: bools and enums are numbers, keys are texts.
 *
 * @param schema what the values belong to
 */
record ThriftValues(Schema schema) {
    @Nullable
    Object plain(@Nullable Value value, Type type) {
        if (value instanceof Value.OfBool bool) {
            return bool.value() ? 1.0 : 0.0;
        }
        if (value instanceof Value.OfInteger integer) {
            return (double) integer.value();
        }
        if (value instanceof Value.OfDouble number) {
            return number.value();
        }
        if (value instanceof Value.OfEnum member) {
            return (double) member.number();
        }
        if (value instanceof Value.OfString text) {
            return text.value();
        }
        if (value instanceof Value.OfList list) {
            List<@Nullable Object> elements = new ArrayList<>();
            Type element = type instanceof Type.SetOf set ? set.element() : ((Type.ListOf) type).element();
            list.elements().forEach(one -> elements.add(plain(one, element)));
            return elements;
        }
        if (value instanceof Value.OfMap map && type instanceof Type.MapOf of) {
            Map<String, @Nullable Object> entries = new TreeMap<>();
            map.entries()
                    .forEach(entry ->
                            entries.put(key(plain(entry.getKey(), of.key())), plain(entry.getValue(), of.value())));
            return entries;
        }
        return value instanceof Value.OfStruct struct ? plain(struct) : Objects.toString(value);
    }

    private Map<String, @Nullable Object> plain(Value.OfStruct value) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        for (Field field : schema.get(value.key(), Struct.class).fields()) {
            if (value.fields().containsKey(field.id())) {
                fields.put(field.name(), plain(value.fields().get(field.id()), field.type()));
            }
        }
        return fields;
    }

    private static String key(@Nullable Object key) {
        return key instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : String.valueOf(key);
    }

    static @Nullable Object plain(JsonNode node) {
        if (node.isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            node.forEach(one -> elements.add(plain(one)));
            return elements;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> entries = new TreeMap<>();
            node.properties().forEach(entry -> entries.put(entry.getKey(), plain(entry.getValue())));
            return entries;
        }
        if (node.isNumber() || node.isBoolean()) {
            return node.isBoolean() ? (node.asBoolean() ? 1.0 : 0.0) : node.asDouble();
        }
        return node.isMissingNode() ? null : node.asText();
    }

    /**
     * Compares; what a set or map repeats counts once, an empty container is one of either kind, and numbers count as far as
     * Apache Thrift prints them, with fifteen digits.
     */
    static boolean alike(@Nullable Object ours, @Nullable Object theirs) {
        if (ours instanceof Double a && theirs instanceof Double b) {
            return Math.abs(a - b) <= 1e-14 * Math.abs(a);
        }
        if (ours instanceof List<?> a && theirs instanceof List<?> b) {
            return all(a, b) && all(b, a);
        }
        return isEmpty(ours) && isEmpty(theirs) || Objects.equals(ours, theirs);
    }

    private static boolean all(List<?> some, List<?> others) {
        return some.stream().allMatch(one -> others.stream().anyMatch(other -> alike(one, other)));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.isEmpty() || value instanceof List<?> list && list.isEmpty();
    }
}
