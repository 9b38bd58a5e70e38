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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes values of a schema as Java expressions. Those of a unit that are too large for one method go to classes of their own. */
final class Literals {
    private final Schema schema;
    private final TypeNames names;
    private final JavaTypes types;
    private final BaseLiterals bases;
    private final LargeValues large;

    Literals(Schema schema, TypeNames names, JavaTypes types) {
        this.schema = schema;
        this.names = names;
        this.types = types;
        this.bases = new BaseLiterals(types);
        this.large = new LargeValues(types);
    }

    /**
     * An expression.
     *
     * @param text the source
     * @param parts how many values it consists of, which tells how much of a method it takes
     */
    record Expression(String text, int parts) {}

    /** {@return an expression of the type's plain Java type} */
    String of(Value value, Type type) {
        return write(value, type, false).text();
    }

    /** {@return an expression of the type's class} */
    String boxed(Value value, Type type) {
        return write(value, type, true).text();
    }

    /** {@return as {@link #of}, one that takes as little of its method as can be} */
    String small(Value value, Type type) {
        return large.moved(write(value, type, false), type).text();
    }

    /** {@return the nested classes that the expressions so far refer to} */
    List<String> classes() {
        return large.classes();
    }

    private Expression write(Value value, Type type, boolean boxed) {
        String base = bases.of(value, type, boxed);
        if (base != null) {
            return new Expression(base, 1);
        }
        if (value instanceof Value.OfEnum member) {
            return new Expression(enumMember(member), 1);
        }
        if (value instanceof Value.OfStruct struct) {
            return struct(struct, type);
        }
        return type instanceof Type.MapOf map ? map((Value.OfMap) value, map) : elements((Value.OfList) value, type);
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

    private Expression struct(Value.OfStruct value, Type type) {
        Struct struct = schema.get(value.key(), Struct.class);
        String name = types.imports().use(names.of(value.key()));
        types.imports().usingDeprecated(struct);
        struct.fields().stream()
                .filter(field -> value.fields().containsKey(field.id()))
                .forEach(types.imports()::usingDeprecated);
        if (struct.kind() == Struct.Kind.UNION) {
            return union(value, struct, name);
        }
        Map<Field, Expression> given = new LinkedHashMap<>();
        for (Field field : struct.fields()) {
            Value fieldValue = value.fields().get(field.id());
            if (fieldValue != null) {
                boolean boxed = types.primitive(field.type()) != null && StructFields.isNullable(field);
                given.put(field, write(fieldValue, field.type(), boxed || isNarrow(field.type())));
            }
        }
        boolean tooLarge = LargeValues.areTooLarge(given.values());
        if (tooLarge) {
            given.replaceAll((field, expression) -> large.moved(expression, field.type()));
        }
        StringBuilder built = new StringBuilder(name).append(".builder()");
        Map<Field, String> fieldNames = FieldNames.of(struct.fields());
        given.forEach((field, expression) -> built.append(".")
                .append(fieldNames.get(field))
                .append("(")
                .append(expression.text())
                .append(")"));
        Expression whole = new Expression(built.append(".build()").toString(), 1 + LargeValues.parts(given.values()));
        return tooLarge ? large.moved(whole, type) : whole;
    }

    private Expression union(Value.OfStruct value, Struct struct, String name) {
        for (UnionUnit.Case unionCase : UnionUnit.cases(struct)) {
            Value given = value.fields().get(unionCase.field().id());
            if (given != null) {
                Type type = unionCase.field().type();
                Expression held = write(given, type, isNarrow(type));
                return new Expression(
                        "new " + name + "." + unionCase.name() + "(" + held.text() + ")", 1 + held.parts());
            }
        }
        throw new IllegalArgumentException("a checked union value has a case: " + value);
    }

    /** Methods, unlike assignments, do not narrow an int literal. */
    private static boolean isNarrow(Type type) {
        return type == Type.Base.I8 || type == Type.Base.I16;
    }

    private Expression elements(Value.OfList value, Type type) {
        boolean isSet = type instanceof Type.SetOf;
        Type element = isSet ? ((Type.SetOf) type).element() : ((Type.ListOf) type).element();
        Stream<Expression> written = value.elements().stream().map(each -> write(each, element, true));
        List<Expression> all = (isSet ? written.distinct() : written).toList();
        if (LargeValues.areTooLarge(all)) {
            return large.collected(
                    type,
                    all.stream()
                            .map(each -> new Expression("all.add(" + each.text() + ");", each.parts()))
                            .toList());
        }
        String factory = types.imports().use(isSet ? "java.util.Set" : "java.util.List") + ".of";
        String items = String.join(", ", all.stream().map(Expression::text).toList());
        return new Expression(factory + "(" + items + ")", 1 + LargeValues.parts(all));
    }

    private Expression map(Value.OfMap value, Type.MapOf type) {
        Map<Expression, Expression> entries = new LinkedHashMap<>();
        for (Map.Entry<Value, Value> entry : value.entries()) {
            entries.put(write(entry.getKey(), type.key(), true), write(entry.getValue(), type.value(), true));
        }
        String map = types.imports().use("java.util.Map");
        List<Expression> all = new ArrayList<>();
        boolean tooLarge = LargeValues.areTooLarge(entries.keySet()) || LargeValues.areTooLarge(entries.values());
        entries.forEach((key, each) -> {
            String pair = "(" + key.text() + ", " + each.text() + ")";
            String text = tooLarge ? "all.put" + pair + ";" : map + ".entry" + pair;
            all.add(new Expression(text, 1 + key.parts() + each.parts()));
        });
        if (tooLarge) {
            return large.collected(type, all);
        }
        String items = String.join(", ", all.stream().map(Expression::text).toList());
        String text = entries.isEmpty() ? map + ".of()" : map + ".ofEntries(" + items + ")";
        return new Expression(text, 1 + LargeValues.parts(all));
    }
}
