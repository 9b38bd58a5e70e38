/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.beckon.codec.InvalidValueException;
import io.beckon.codec.MissingFieldException;
import io.beckon.codec.dynamic.DynamicStruct;
import io.beckon.codec.dynamic.DynamicUnion;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one dynamic value, bounded. Each method begins at a value's first token and ends at its last. */
final class ValueReader {
    private final JsonParser json;
    private final JsonOptions options;
    private final Budget budget;
    private final BaseReader bases;

    ValueReader(JsonParser json, JsonOptions options) {
        this.json = json;
        this.options = options;
        this.budget = new Budget(options);
        this.bases = new BaseReader(json);
    }

    /** {@return the only value of the text} */
    Object readAll(TypeDescriptor type) throws IOException {
        try {
            if (json.nextToken() == null) {
                throw problem("nothing, where a value of " + type + " is wanted");
            }
            Object value = read(type);
            if (json.nextToken() != null) {
                throw problem("more behind the end of the value");
            }
            return value;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new JsonException(
                    e.getOriginalMessage(), at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr(), "", e);
        }
    }

    private Object read(TypeDescriptor type) throws IOException {
        within(budget.charge(json.currentToken() == JsonToken.VALUE_STRING ? json.getTextLength() : 0));
        if (type instanceof BaseType base) {
            return bases.read(base);
        }
        if (type instanceof EnumDescriptor enumeration) {
            return bases.read(enumeration);
        }
        within(budget.descend());
        Object value = composite(type);
        budget.ascend();
        return value;
    }

    private Object composite(TypeDescriptor type) throws IOException {
        if (type instanceof ListDescriptor list) {
            return elements(list.element(), type);
        }
        if (type instanceof SetDescriptor set) {
            return set(set.element(), type);
        }
        if (type instanceof MapDescriptor map) {
            return ValueWriter.isName(map.key()) ? namedEntries(map) : listedEntries(map);
        }
        StructDescriptor struct = (StructDescriptor) type;
        return struct.kind() == StructDescriptor.Kind.UNION ? union(struct) : struct(struct);
    }

    private Object struct(StructDescriptor struct) throws IOException {
        expect(JsonToken.START_OBJECT, struct);
        DynamicStruct.Builder builder = DynamicStruct.builder(struct);
        Set<String> seen = new HashSet<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            FieldDescriptor field = struct.field(name);
            if (field == null) {
                skip(struct, name);
                continue;
            }
            try {
                within(seen.add(name) ? "" : "stands here twice");
                boolean isNull = json.nextToken() == JsonToken.VALUE_NULL && field.presence() == Presence.OPTIONAL;
                builder.set(name, isNull ? null : read(field.type()));
            } catch (InvalidValueException e) {
                throw problem(e.requirement()).in(name);
            } catch (JsonException e) {
                throw e.in(name);
            }
        }
        try {
            return builder.build();
        } catch (MissingFieldException e) {
            throw problem(String.valueOf(e.getMessage()));
        } catch (InvalidValueException e) {
            throw problem(e.requirement()).in(e.field());
        }
    }

    private Object union(StructDescriptor union) throws IOException {
        expect(JsonToken.START_OBJECT, union);
        Object value = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            FieldDescriptor field = union.field(name);
            if (field == null) {
                skip(union, name);
                continue;
            }
            within(value == null ? "" : "a second case, " + name + ", in the union " + union);
            json.nextToken();
            try {
                value = DynamicUnion.of(union, name, read(field.type()));
            } catch (InvalidValueException e) {
                throw problem(e.requirement()).in(name);
            } catch (JsonException e) {
                throw e.in(name);
            }
        }
        if (value == null) {
            throw problem("no case in the union " + union);
        }
        return value;
    }

    private void skip(StructDescriptor struct, String name) throws IOException {
        if (options.unknownNames() == JsonOptions.UnknownNames.REFUSE) {
            throw problem(struct + " has no field " + shortened(name));
        }
        json.nextToken();
        json.skipChildren();
    }

    private List<Object> elements(TypeDescriptor element, TypeDescriptor self) throws IOException {
        expect(JsonToken.START_ARRAY, self);
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                within(budget.count(elements.size() + 1));
                elements.add(read(element));
            } catch (JsonException e) {
                throw e.in("[" + elements.size() + "]");
            }
        }
        return elements;
    }

    private Set<Object> set(TypeDescriptor element, TypeDescriptor self) throws IOException {
        Set<Object> set = new LinkedHashSet<>();
        Budget.Alike alike = new Budget.Alike();
        for (Object each : elements(element, self)) {
            within(alike.admit(each));
            within(set.add(each) || mayMerge(element) ? "" : "an element stands twice in a set");
        }
        return set;
    }

    private Map<Object, Object> namedEntries(MapDescriptor map) throws IOException {
        expect(JsonToken.START_OBJECT, map);
        Map<Object, Object> entries = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            try {
                within(budget.count(entries.size() + 1));
                within(budget.charge(name.length()));
                Object key = bases.name(map.key(), name);
                json.nextToken();
                within(entries.put(key, read(map.value())) == null ? "" : "a key stands twice in a map");
            } catch (JsonException e) {
                throw e.in("[" + shortened(name) + "]");
            }
        }
        return entries;
    }

    private Map<Object, Object> listedEntries(MapDescriptor map) throws IOException {
        expect(JsonToken.START_ARRAY, map);
        Map<Object, Object> entries = new LinkedHashMap<>();
        Budget.Alike alike = new Budget.Alike();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                within(budget.count(entries.size() + 1));
                entry(map, entries, alike);
            } catch (JsonException e) {
                throw e.in("[" + entries.size() + "]");
            }
        }
        return entries;
    }

    private void entry(MapDescriptor map, Map<Object, Object> entries, Budget.Alike alike) throws IOException {
        boolean pair = json.currentToken() == JsonToken.START_ARRAY;
        within(pair ? "" : "an entry of " + map + " is written as [key, value]");
        json.nextToken();
        Object key = read(map.key());
        within(alike.admit(key));
        json.nextToken();
        Object value = read(map.value());
        within(json.nextToken() == JsonToken.END_ARRAY ? "" : "an entry of " + map + " is written as [key, value]");
        within(entries.put(key, value) == null || mayMerge(map.key()) ? "" : "a key stands twice in a map");
    }

    /** {@return whether values that differ may be one here}, because names were passed over that only one of them has */
    private boolean mayMerge(TypeDescriptor type) {
        return options.unknownNames() == JsonOptions.UnknownNames.SKIP
                && !(type instanceof BaseType || type instanceof EnumDescriptor);
    }

    private void expect(JsonToken token, TypeDescriptor type) {
        if (json.currentToken() != token) {
            throw problem(bases.found() + ", where a value of " + type + " is wanted");
        }
    }

    private void within(String problem) {
        if (!problem.isEmpty()) {
            throw problem(problem);
        }
    }

    private JsonException problem(String what) {
        return bases.problem(what);
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
