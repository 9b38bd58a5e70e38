/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.beckon.codec.EncodeException;
import io.beckon.codec.dynamic.DynamicEnum;
import io.beckon.codec.dynamic.DynamicStruct;
import io.beckon.codec.dynamic.DynamicUnion;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Writes one dynamic value. */
final class ValueWriter {
    private final JsonGenerator json;
    private final JsonOptions options;
    private int depth;

    ValueWriter(JsonGenerator json, JsonOptions options) {
        this.json = json;
        this.options = options;
    }

    void write(TypeDescriptor type, Object value) throws IOException {
        if (type instanceof BaseType base) {
            writeBase(base, value);
        } else if (type instanceof EnumDescriptor) {
            writeEnum((DynamicEnum) value);
        } else {
            if (++depth > options.maxDepth()) {
                throw new EncodeException("nested more than " + options.maxDepth() + " deep, which no reader takes");
            }
            writeComposite(type, value);
            depth--;
        }
    }

    private void writeComposite(TypeDescriptor type, Object value) throws IOException {
        if (type instanceof ListDescriptor list) {
            writeElements(list.element(), (Collection<?>) value);
        } else if (type instanceof SetDescriptor set) {
            writeElements(set.element(), (Collection<?>) value);
        } else if (type instanceof MapDescriptor map) {
            writeMap(map, (Map<?, ?>) value);
        } else if (value instanceof DynamicUnion union) {
            writeUnion(union);
        } else {
            writeStruct((StructDescriptor) type, (DynamicStruct) value);
        }
    }

    private void writeStruct(StructDescriptor type, DynamicStruct struct) throws IOException {
        json.writeStartObject();
        for (FieldDescriptor field : type.fields()) {
            Object value = struct.get(field);
            if (value != null) {
                json.writeFieldName(field.name());
                write(field.type(), value);
            }
        }
        json.writeEndObject();
    }

    private void writeUnion(DynamicUnion union) throws IOException {
        FieldDescriptor field = union.field();
        Object value = union.value();
        if (field == null || value == null) {
            throw new EncodeException("a case of " + union.descriptor()
                    + " that came from a newer peer has no name here, and cannot be written as JSON");
        }
        json.writeStartObject();
        json.writeFieldName(field.name());
        write(field.type(), value);
        json.writeEndObject();
    }

    private void writeElements(TypeDescriptor element, Collection<?> elements) throws IOException {
        json.writeStartArray();
        for (Object each : elements) {
            write(element, each);
        }
        json.writeEndArray();
    }

    private void writeMap(MapDescriptor map, Map<?, ?> entries) throws IOException {
        TypeDescriptor key = map.key();
        if (isName(key)) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                json.writeFieldName(name(key, entry.getKey()));
                write(map.value(), entry.getValue());
            }
            json.writeEndObject();
            return;
        }
        json.writeStartArray();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            json.writeStartArray();
            write(key, entry.getKey());
            write(map.value(), entry.getValue());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** {@return whether keys of a type are written as names of members} */
    static boolean isName(TypeDescriptor key) {
        return key instanceof BaseType || key instanceof EnumDescriptor;
    }

    private static String name(TypeDescriptor type, Object key) {
        return type instanceof BaseType base ? BaseText.of(base, key) : key.toString();
    }

    private void writeEnum(DynamicEnum value) throws IOException {
        String name = value.name();
        if (name == null) {
            json.writeNumber(value.number());
        } else {
            json.writeString(name);
        }
    }

    private void writeBase(BaseType type, Object value) throws IOException {
        switch (type) {
            case BOOL -> json.writeBoolean((Boolean) value);
            case I8, I16, I32 -> json.writeNumber(((Number) value).intValue());
            case I64 -> writeInt64((Long) value);
            case DOUBLE -> writeDouble((Double) value);
            default -> json.writeString(BaseText.of(type, value));
        }
    }

    private void writeInt64(long value) throws IOException {
        if (options.int64() == JsonOptions.Int64.NUMBER) {
            json.writeNumber(value);
        } else {
            json.writeString(Long.toString(value));
        }
    }

    private void writeDouble(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeString(Double.toString(value));
        }
    }
}
