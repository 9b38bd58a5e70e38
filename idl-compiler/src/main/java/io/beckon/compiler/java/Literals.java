/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes values of a schema as Java expressions. */
final class Literals {
    private final Schema schema;
    private final TypeNames names;
    private final JavaTypes types;
    private final BaseLiterals bases;

    Literals(Schema schema, TypeNames names, JavaTypes types) {
        this.schema = schema;
        this.names = names;
        this.types = types;
        this.bases = new BaseLiterals(types);
    }

    /** {@return an expression of the type's plain Java type} */
    String of(Value value, Type type) {
        return write(value, type, false);
    }

    /** {@return an expression of the type's class} */
    String boxed(Value value, Type type) {
        return write(value, type, true);
    }

    private String write(Value value, Type type, boolean boxed) {
        String base = bases.of(value, type, boxed);
        if (base != null) {
            return base;
        }
        if (value instanceof Value.OfEnum member) {
            return enumMember(member);
        }
        if (value instanceof Value.OfStruct struct) {
            return struct(struct);
        }
        return container(value, type);
    }

    private String enumMember(Value.OfEnum value) {
        EnumType type = schema.get(value.key(), EnumType.class);
        String name = types.imports().use(names.of(value.key()));
        types.imports().usingDeprecated(type);
        type.members().stream()
                .filter(member -> member.number() == value.number())
                .forEach(types.imports()::usingDeprecated);
        for (EnumUnit.Constant constant : EnumUnit.constants(type)) {
            if (constant.number() == value.number()) {
                return name + "." + constant.name();
            }
        }
        return name + ".of(" + value.number() + ")";
    }

    private String struct(Value.OfStruct value) {
        Struct struct = schema.get(value.key(), Struct.class);
        String name = types.imports().use(names.of(value.key()));
        types.imports().usingDeprecated(struct);
        struct.fields().stream()
                .filter(field -> value.fields().containsKey(field.id()))
                .forEach(types.imports()::usingDeprecated);
        if (struct.kind() == Struct.Kind.UNION) {
            return union(value, struct, name);
        }
        StringBuilder built = new StringBuilder(name).append(".builder()");
        Map<Field, String> fieldNames = FieldNames.of(struct.fields());
        for (Field field : struct.fields()) {
            Value given = value.fields().get(field.id());
            if (given != null) {
                boolean boxed = types.primitive(field.type()) != null && StructFields.isNullable(field);
                built.append(".").append(fieldNames.get(field)).append("(");
                built.append(write(given, field.type(), boxed || isNarrow(field.type())))
                        .append(")");
            }
        }
        return built.append(".build()").toString();
    }

    private String union(Value.OfStruct value, Struct struct, String name) {
        for (UnionUnit.Case unionCase : UnionUnit.cases(struct)) {
            Value given = value.fields().get(unionCase.field().id());
            if (given != null) {
                Type type = unionCase.field().type();
                return "new " + name + "." + unionCase.name() + "(" + write(given, type, isNarrow(type)) + ")";
            }
        }
        throw new IllegalArgumentException("a checked union value has a case: " + value);
    }

    /** Methods, unlike assignments, do not narrow an int literal. */
    private static boolean isNarrow(Type type) {
        return type == Type.Base.I8 || type == Type.Base.I16;
    }

    private String container(Value value, Type type) {
        if (type instanceof Type.MapOf map) {
            return map(value, map);
        }
        List<Value> elements = ((Value.OfList) value).elements();
        boolean isSet = type instanceof Type.SetOf;
        Type element = isSet ? ((Type.SetOf) type).element() : ((Type.ListOf) type).element();
        String written = elements.stream()
                .map(each -> write(each, element, true))
                .distinct()
                .collect(Collectors.joining(", "));
        String all = elements.stream().map(each -> write(each, element, true)).collect(Collectors.joining(", "));
        return types.imports().use(isSet ? "java.util.Set" : "java.util.List") + ".of(" + (isSet ? written : all) + ")";
    }

    private String map(Value value, Type.MapOf type) {
        String map = types.imports().use("java.util.Map");
        Map<String, String> entries = new LinkedHashMap<>();
        for (Map.Entry<Value, Value> entry : ((Value.OfMap) value).entries()) {
            entries.put(write(entry.getKey(), type.key(), true), write(entry.getValue(), type.value(), true));
        }
        String written = entries.entrySet().stream()
                .map(entry -> map + ".entry(" + entry.getKey() + ", " + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return entries.isEmpty() ? map + ".of()" : map + ".ofEntries(" + written + ")";
    }
}
