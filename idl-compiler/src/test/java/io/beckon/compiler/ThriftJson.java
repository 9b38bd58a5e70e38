/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import com.fasterxml.jackson.databind.JsonNode;
import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Typedef;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares a document with what Apache Thrift's JSON generator says of it. */
final class ThriftJson {
    private final Schema schema;
    private final List<String> differences;
    private String file = "";

    ThriftJson(Schema schema, List<String> differences) {
        this.schema = schema;
        this.differences = differences;
    }

    void compare(Document document, JsonNode theirs) {
        file = document.file().name();
        each(document, theirs.path("enums"), EnumType.class, this::enumType);
        each(document, theirs.path("structs"), Struct.class, this::struct);
        each(document, theirs.path("typedefs"), Typedef.class, (ours, node) -> type(ours.name(), ours.type(), node));
        each(document, theirs.path("constants"), Constant.class, (ours, node) -> {
            type(ours.name(), ours.type(), node);
            value(ours.name(), new ThriftValues(schema).plain(ours.value(), ours.type()), node.path("value"));
        });
        each(document, theirs.path("services"), Service.class, this::service);
    }

    private interface Comparison<D> {
        void compare(D ours, JsonNode theirs);
    }

    private <D extends Definition> void each(
            Document document, JsonNode nodes, Class<D> kind, Comparison<D> comparison) {
        List<D> ours = document.definitions().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        same(
                kind.getSimpleName() + "s",
                names(ours),
                names(nodes).stream().sorted().toList());
        for (D definition : ours) {
            for (JsonNode node : nodes) {
                if (node.path("name").asText().equals(definition.name())) {
                    comparison.compare(definition, node);
                }
            }
        }
    }

    private static List<String> names(List<? extends Definition> definitions) {
        return definitions.stream().map(Definition::name).sorted().toList();
    }

    private static List<String> names(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.path("name").asText())
                .toList();
    }

    private void enumType(EnumType ours, JsonNode theirs) {
        List<String> members = ours.members().stream()
                .map(member -> member.name() + "=" + member.number())
                .toList();
        List<String> other = StreamSupport.stream(theirs.path("members").spliterator(), false)
                .map(node -> node.path("name").asText() + "=" + node.path("value"))
                .toList();
        same(ours.name(), members, other);
    }

    private void struct(Struct ours, JsonNode theirs) {
        same(
                ours.name(),
                ours.kind() == Struct.Kind.EXCEPTION,
                theirs.path("isException").asBoolean());
        same(
                ours.name(),
                ours.kind() == Struct.Kind.UNION,
                theirs.path("isUnion").asBoolean());
        fields(ours.name(), ours.fields(), theirs.path("fields"));
    }

    private void service(Service ours, JsonNode theirs) {
        String parent = theirs.path("extends").asText();
        same(
                ours.name() + " extends",
                ours.parent() == null ? "" : ours.parent().name(),
                parent.substring(parent.lastIndexOf('.') + 1));
        JsonNode methods = theirs.path("functions");
        same(ours.name(), ours.methods().stream().map(Method::name).toList(), names(methods));
        for (int i = 0; i < Math.min(methods.size(), ours.methods().size()); i++) {
            method(
                    ours.name() + "." + ours.methods().get(i).name(),
                    ours.methods().get(i),
                    methods.get(i));
        }
    }

    private void method(String place, Method ours, JsonNode theirs) {
        same(place, ours.oneway(), theirs.path("oneway").asBoolean());
        if (!ours.oneway()) {
            String result = ours.result() == null ? "void" : typeId(ours.result());
            same(place + " returns", result, theirs.path("returnTypeId").asText());
        }
        fields(place, ours.parameters(), theirs.path("arguments"));
        fields(place + " throws", ours.exceptions(), theirs.path("exceptions"));
    }

    private void fields(String owner, List<Field> ours, JsonNode theirs) {
        same(owner + ": number of fields", ours.size(), theirs.size());
        for (Field field : ours) {
            String place = owner + "." + field.name();
            @Nullable
            JsonNode node = StreamSupport.stream(theirs.spliterator(), false)
                    .filter(one -> one.path("name").asText().equals(field.name()))
                    .findFirst()
                    .orElse(null);
            if (node == null) {
                differences.add(file + ": " + place + " is not there");
                continue;
            }
            same(place + " id", field.id(), node.path("key").asInt());
            type(place, field.type(), node);
            presence(place, field, node.path("required").asText());
            if (field.defaultValue() != null || node.has("default")) {
                value(place, new ThriftValues(schema).plain(field.defaultValue(), field.type()), node.path("default"));
            }
        }
    }

    /** Apache Thrift makes optional what stands in a union, and a parameter what it likes. */
    private void presence(String place, Field field, String theirs) {
        if (field.presence() != Field.Presence.UNMARKED && !theirs.equals("req_out")) {
            same(place, field.presence().name().toLowerCase(Locale.ROOT), theirs);
        }
    }

    private void type(String place, Type ours, JsonNode theirs) {
        same(place + " type", typeId(ours), theirs.path("typeId").asText());
        if (theirs.has("type")) {
            JsonNode inner = theirs.path("type");
            if (ours instanceof Type.ListOf list) {
                element(place, list.element(), inner, "elemType");
            } else if (ours instanceof Type.SetOf set) {
                element(place, set.element(), inner, "elemType");
            } else if (ours instanceof Type.MapOf map) {
                element(place, map.key(), inner, "keyType");
                element(place, map.value(), inner, "valueType");
            } else if (ours instanceof Type.Named named) {
                String name = inner.path("class").asText();
                same(place + " class", named.key().name(), name.substring(name.lastIndexOf('.') + 1));
            }
        }
    }

    private void element(String place, Type ours, JsonNode theirs, String key) {
        same(place + " " + key, typeId(ours), theirs.path(key + "Id").asText());
    }

    private String typeId(Type type) {
        if (type instanceof Type.Base base) {
            return base.name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof Type.Named named) {
            Definition definition = Objects.requireNonNull(schema.find(named.key()));
            return definition instanceof Struct struct ? struct.kind().name().toLowerCase(Locale.ROOT) : "i32";
        }
        return type instanceof Type.ListOf ? "list" : type instanceof Type.SetOf ? "set" : "map";
    }

    private void value(String place, @Nullable Object ours, JsonNode theirs) {
        Object other = ThriftValues.plain(theirs);
        if (!ThriftValues.alike(ours, other)) {
            differences.add("%s: %s has the value %s, in Apache Thrift %s".formatted(file, place, ours, other));
        }
    }

    private void same(String place, Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            differences.add("%s: %s: %s, in Apache Thrift %s".formatted(file, place, ours, theirs));
        }
    }
}
