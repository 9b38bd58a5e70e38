/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A struct, union or exception; the parameters of a method are a struct too. */
public final class StructDescriptor extends NamedDescriptor {
    private final Kind kind;
    private final List<FieldDescriptor> fields;
    private final Map<Integer, FieldDescriptor> byId = new HashMap<>();
    private final Map<String, FieldDescriptor> byName = new HashMap<>();

    /** Which of the three. */
    public enum Kind {
        /** All its fields together. */
        STRUCT,
        /** One of its fields. */
        UNION,
        /** A struct that a method can throw. */
        EXCEPTION
    }

    /**
     * @param name with the namespace before it
     * @param fields in the order written, each id and each name once
     */
    public StructDescriptor(Kind kind, String name, List<FieldDescriptor> fields, Notes notes) {
        super(name, notes);
        this.kind = kind;
        this.fields = List.copyOf(fields);
        for (FieldDescriptor field : fields) {
            if (byId.put(field.id(), field) != null || byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException(
                        name + " has two fields with the id or name of " + field.id() + ": " + field.name());
            }
        }
    }

    /** {@return which of the three} */
    public Kind kind() {
        return kind;
    }

    /** {@return its fields in the order written} */
    public List<FieldDescriptor> fields() {
        return fields;
    }

    /** {@return the field with an id, or null} */
    public @Nullable FieldDescriptor field(int id) {
        return byId.get(id);
    }

    /** {@return the field with a name, or null} */
    public @Nullable FieldDescriptor field(String name) {
        return byName.get(name);
    }
}
