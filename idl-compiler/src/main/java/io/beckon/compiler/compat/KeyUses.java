/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of a schema that are keys of maps or elements of sets, and those that keys and elements hold. */
final class KeyUses {
    private final Schema schema;
    private final Map<DefinitionKey, String> uses = new HashMap<>();

    KeyUses(Schema schema) {
        this.schema = schema;
        schema.documents().forEach(document -> document.definitions().forEach(this::add));
    }

    /** {@return what has such keys or elements, as in {@code Item.sizes}, or null if nothing does} */
    @Nullable
    String of(Definition type) {
        return uses.get(type.key());
    }

    private void add(Definition definition) {
        if (definition instanceof Struct struct) {
            add(struct.name(), struct.fields());
        } else if (definition instanceof Service service) {
            service.methods().forEach(method -> add(service, method));
        }
    }

    private void add(Service service, Method method) {
        String path = service.name() + "." + method.name();
        if (method.result() != null) {
            find(method.result(), path);
        }
        add(path, method.parameters());
    }

    private void add(String owner, List<Field> fields) {
        fields.forEach(field -> find(field.type(), owner + "." + field.name()));
    }

    /** Looks for sets and maps within a type; what named types hold is looked at where they are defined. */
    private void find(Type type, String use) {
        if (type instanceof Type.SetOf set) {
            mark(set.element(), use);
        } else if (type instanceof Type.MapOf map) {
            mark(map.key(), use);
            find(map.value(), use);
        } else if (type instanceof Type.ListOf list) {
            find(list.element(), use);
        } else if (type instanceof Type.StreamOf stream) {
            find(stream.item(), use);
        }
    }

    /** Marks all that a key consists of. */
    private void mark(Type type, String use) {
        if (type instanceof Type.Named named) {
            if (uses.putIfAbsent(named.key(), use) == null && schema.find(named.key()) instanceof Struct struct) {
                struct.fields().forEach(field -> mark(field.type(), use));
            }
        } else if (type instanceof Type.SetOf set) {
            mark(set.element(), use);
        } else if (type instanceof Type.MapOf map) {
            mark(map.key(), use);
            mark(map.value(), use);
        } else if (type instanceof Type.ListOf list) {
            mark(list.element(), use);
        }
    }
}
