/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of one version in a form that can be compared with those of another, whose enums and structs are never the same objects.
 *
 * @param schema the version
 */
record Values(Schema schema) {
    /** {@return the value without the names of enums and structs in it; sets and maps without their order} */
    @Nullable
    Object plain(@Nullable Value value, Type type) {
        if (value instanceof Value.OfEnum member) {
            return member.number();
        }
        if (value instanceof Value.OfList list) {
            return plain(list, type);
        }
        if (value instanceof Value.OfMap map && type instanceof Type.MapOf of) {
            Map<@Nullable Object, @Nullable Object> entries = new HashMap<>();
            map.entries()
                    .forEach(
                            entry -> entries.put(plain(entry.getKey(), of.key()), plain(entry.getValue(), of.value())));
            return entries;
        }
        return value instanceof Value.OfStruct struct ? plain(struct) : value;
    }

    private Object plain(Value.OfList list, Type type) {
        Type element = type instanceof Type.SetOf set
                ? set.element()
                : type instanceof Type.ListOf of ? of.element() : new Type.Unresolved();
        List<@Nullable Object> elements = new ArrayList<>();
        list.elements().forEach(one -> elements.add(plain(one, element)));
        return type instanceof Type.SetOf ? new HashSet<>(elements) : elements;
    }

    private Map<Integer, @Nullable Object> plain(Value.OfStruct struct) {
        Map<Integer, @Nullable Object> fields = new HashMap<>();
        for (Field field : schema.get(struct.key(), Struct.class).fields()) {
            @Nullable Value value = struct.fields().get(field.id());
            if (value != null) {
                fields.put(field.id(), plain(value, field.type()));
            }
        }
        return fields;
    }
}
