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
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values of a schema as Java expressions. */
final class Literals {
    private final Schema schema;
    private final TypeNames names;
    private final JavaTypes types;

    Literals(Schema schema, TypeNames names, JavaTypes types) {
        this.schema = schema;
        this.names = names;
        this.types = types;
    }

    /** {@return an expression of the type's plain Java type} */
    String of(Value value, Type type) {
        return write(value, type, false);
    }

    private String write(Value value, Type type, boolean boxed) {
        if (value instanceof Value.OfBool bool) {
            return Boolean.toString(bool.value());
        }
        if (value instanceof Value.OfInteger integer) {
            return integer(integer.value(), type, boxed);
        }
        if (value instanceof Value.OfDouble number) {
            return floating(number.value());
        }
        if (value instanceof Value.OfString text) {
            String quoted = quoted(text.value());
            return type == Type.Base.BINARY
                    ? types.imports().use(RuntimeTypes.BYTES) + ".utf8(" + quoted + ")"
                    : quoted;
        }
        String made = made(value, type);
        if (made != null) {
            return made;
        }
        if (value instanceof Value.OfEnum member) {
            return enumMember(member);
        }
        if (value instanceof Value.OfStruct struct) {
            return struct(struct);
        }
        return container(value, type);
    }

    /** {@return an expression that makes a value for which Java has no literal, or null for other values} */
    private @Nullable String made(Value value, Type type) {
        if (value instanceof Value.OfUuid uuid) {
            return types.boxed(type) + ".fromString(\"" + uuid.value() + "\")";
        }
        if (value instanceof Value.OfTimestamp timestamp) {
            return types.boxed(type) + ".parse(\"" + timestamp.value() + "\")";
        }
        if (value instanceof Value.OfDuration duration) {
            return types.boxed(type) + ".ofSeconds" + seconds(duration.value());
        }
        if (value instanceof Value.OfDate date) {
            LocalDate day = date.value();
            return types.boxed(type) + ".of(" + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth()
                    + ")";
        }
        return value instanceof Value.OfDecimal decimal
                ? "new " + types.boxed(type) + "(\"" + decimal.value() + "\")"
                : null;
    }

    private static String seconds(Duration duration) {
        String nanos = duration.getNano() == 0 ? "" : ", " + duration.getNano();
        return "(" + duration.getSeconds() + "L" + nanos + ")";
    }

    private static String integer(long value, Type type, boolean boxed) {
        if (type == Type.Base.I64) {
            return value + "L";
        }
        // A cast where assignment to the primitive would do, but not to its class.
        String cast = type == Type.Base.I8 ? "(byte) " : type == Type.Base.I16 ? "(short) " : "";
        return (boxed ? cast : "") + value;
    }

    private String floating(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            String constant = Double.isNaN(value) ? "NaN" : value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
            return types.imports().use("java.lang.Double") + "." + constant;
        }
        return Double.toString(value);
    }

    private String enumMember(Value.OfEnum value) {
        EnumType type = schema.get(value.key(), EnumType.class);
        String name = types.imports().use(names.of(value.key()));
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

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
