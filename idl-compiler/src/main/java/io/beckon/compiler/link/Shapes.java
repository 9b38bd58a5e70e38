/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What enums and structs look like before any value is known. Of two with the same name the first counts. */
final class Shapes {
    private final Map<DefinitionKey, EnumType> enums = new HashMap<>();
    private final Map<DefinitionKey, Struct> structs = new HashMap<>();
    private final Map<EnumType, Map<String, EnumType.Member>> members = new IdentityHashMap<>();
    private final Map<EnumType, Set<Integer>> numbers = new IdentityHashMap<>();
    private final Map<Struct, Map<String, Field>> fields = new IdentityHashMap<>();

    void add(EnumType shape) {
        enums.putIfAbsent(shape.key(), shape);
    }

    /** Adds a struct, its fields without defaults. */
    void add(Struct shape) {
        structs.putIfAbsent(shape.key(), shape);
    }

    /** {@return the enum that a type is, or null} */
    @Nullable
    EnumType enumType(Type type) {
        return type instanceof Type.Named named ? enums.get(named.key()) : null;
    }

    /** {@return the first member with a name, or null} */
    EnumType.@Nullable Member member(EnumType type, String name) {
        return members.computeIfAbsent(type, t -> byName(t.members(), EnumType.Member::name))
                .get(name);
    }

    /** {@return whether a member has the number} */
    boolean hasNumber(EnumType type, int number) {
        return numbers.computeIfAbsent(
                        type,
                        t -> t.members().stream().map(EnumType.Member::number).collect(Collectors.toSet()))
                .contains(number);
    }

    /** {@return a struct's fields by their names, in their order} */
    Map<String, Field> fields(Struct struct) {
        return fields.computeIfAbsent(struct, s -> byName(s.fields(), Field::name));
    }

    private static <T> Map<String, T> byName(List<T> named, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        named.forEach(one -> byName.putIfAbsent(name.apply(one), one));
        return byName;
    }

    /** {@return the struct that a type is, or null} */
    @Nullable
    Struct struct(Type type) {
        return type instanceof Type.Named named ? structs.get(named.key()) : null;
    }
}
