/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares values of two versions, whose enums and structs are never the same objects. */
final class Values {
    private Values() {}

    static boolean same(@Nullable Value before, @Nullable Value now) {
        return Objects.equals(plain(before), plain(now));
    }

    /** {@return the value without the names of enums and structs in it} */
    private static @Nullable Object plain(@Nullable Value value) {
        if (value instanceof Value.OfEnum member) {
            return member.number();
        }
        if (value instanceof Value.OfList list) {
            return list.elements().stream().map(Values::plain).toList();
        }
        if (value instanceof Value.OfMap map) {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.entries().forEach(entry -> entries.put(plain(entry.getKey()), plain(entry.getValue())));
            return entries;
        }
        if (value instanceof Value.OfStruct struct) {
            return struct.fields().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> Objects.requireNonNull(plain(entry.getValue()))));
        }
        return value;
    }
}
