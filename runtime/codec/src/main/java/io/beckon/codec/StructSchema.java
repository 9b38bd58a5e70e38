/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.Notes;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.StructDescriptor.Kind;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what generated code says of a struct, union or exception: its name, then its fields in the order written.
 * {@link #doc} and {@link #annotation} are about what was named last.
 */
public final class StructSchema {
    private Kind kind = Kind.STRUCT;
    private @Nullable String name;
    private Notes notes = Notes.NONE;
    private final List<Field> fields = new ArrayList<>();

    StructSchema() {}

    /** Names a struct. {@return this} */
    public StructSchema struct(String fullName) {
        return named(Kind.STRUCT, fullName);
    }

    /** Names a union. {@return this} */
    public StructSchema union(String fullName) {
        return named(Kind.UNION, fullName);
    }

    /** Names an exception. {@return this} */
    public StructSchema exception(String fullName) {
        return named(Kind.EXCEPTION, fullName);
    }

    /** Adds an unmarked field without a default. {@return this} */
    public StructSchema field(int id, String name, Codec<?> codec) {
        return add(id, name, Presence.UNMARKED, codec, null);
    }

    /** Adds an unmarked field; the default is a value that the codec takes. {@return this} */
    public StructSchema field(int id, String name, Codec<?> codec, Object defaultValue) {
        return add(id, name, Presence.UNMARKED, codec, defaultValue);
    }

    /** Adds an optional field without a default. {@return this} */
    public StructSchema optional(int id, String name, Codec<?> codec) {
        return add(id, name, Presence.OPTIONAL, codec, null);
    }

    /** Adds an optional field; the default is a value that the codec takes. {@return this} */
    public StructSchema optional(int id, String name, Codec<?> codec, Object defaultValue) {
        return add(id, name, Presence.OPTIONAL, codec, defaultValue);
    }

    /** Adds a required field without a default. {@return this} */
    public StructSchema required(int id, String name, Codec<?> codec) {
        return add(id, name, Presence.REQUIRED, codec, null);
    }

    /** Adds a required field; the default is a value that the codec takes. {@return this} */
    public StructSchema required(int id, String name, Codec<?> codec, Object defaultValue) {
        return add(id, name, Presence.REQUIRED, codec, defaultValue);
    }

    /** Gives what was named last its doc comment's text. {@return this} */
    public StructSchema doc(String text) {
        return note(last().withDoc(text));
    }

    /** Gives what was named last one more annotation; a bare name has {@code ""}. {@return this} */
    public StructSchema annotation(String name, String value) {
        return note(last().withAnnotation(name, value));
    }

    StructDescriptor toDescriptor() {
        if (name == null) {
            throw new IllegalStateException("a codec that describes its type names it first");
        }
        return new StructDescriptor(
                kind, name, fields.stream().map(Field::toDescriptor).toList(), notes);
    }

    private StructSchema named(Kind kind, String fullName) {
        this.kind = kind;
        this.name = fullName;
        return this;
    }

    private StructSchema add(int id, String name, Presence presence, Codec<?> codec, @Nullable Object defaultValue) {
        fields.add(new Field(id, name, presence, codec, defaultValue, Notes.NONE));
        return this;
    }

    private Notes last() {
        return fields.isEmpty() ? notes : fields.get(fields.size() - 1).notes;
    }

    private StructSchema note(Notes noted) {
        if (fields.isEmpty()) {
            notes = noted;
        } else {
            Field last = fields.remove(fields.size() - 1);
            fields.add(new Field(last.id, last.name, last.presence, last.codec, last.defaultValue, noted));
        }
        return this;
    }

    private record Field(
            int id,
            String name,
            Presence presence,
            Codec<?> codec,
            @Nullable Object defaultValue,
            Notes notes) {
        FieldDescriptor toDescriptor() {
            Supplier<byte[]> encoded = defaultValue == null ? null : () -> encoded(codec, defaultValue);
            return new FieldDescriptor(id, name, presence, codec::descriptor, encoded, notes);
        }

        @SuppressWarnings("unchecked") // generated code gives a value of the codec's type
        private static <T> byte[] encoded(Codec<T> codec, Object value) {
            ByteBuf buffer = Unpooled.buffer();
            Codecs.result(codec).encode((T) value, new WireWriter(buffer));
            return ByteBufUtil.getBytes(buffer);
        }
    }
}
