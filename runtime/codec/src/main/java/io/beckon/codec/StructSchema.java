/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.FieldBounds;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.Notes;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.StructDescriptor.Kind;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what generated code says of a struct, union or exception: its name, its fields and how they travel, and then what the
 * schema notes of them.
 *
 * <p>The fields are a text, in the order written: {@code "1 label, 2 children, 3 shade?, 4 key!"}. A field is its id and its name; behind
 * the name stands {@code ?} if it is optional and {@code !} if it is required. The codecs come in the same order.
 */
public final class StructSchema {
    private Kind kind = Kind.STRUCT;
    private @Nullable String name;
    private String fields = "";
    private Codec<?>[] codecs = {};
    private Notes notes = Notes.NONE;
    private final Map<String, FieldBounds> bounds = new HashMap<>();
    private final Map<String, Notes> fieldNotes = new HashMap<>();
    private final Map<String, Object> defaults = new HashMap<>();

    StructSchema() {}

    /** Names a struct. {@return this} */
    public StructSchema struct(String fullName, String fields, Codec<?>... codecs) {
        return named(Kind.STRUCT, fullName, fields, codecs);
    }

    /** Names a union. {@return this} */
    public StructSchema union(String fullName, String fields, Codec<?>... codecs) {
        return named(Kind.UNION, fullName, fields, codecs);
    }

    /** Names an exception. {@return this} */
    public StructSchema exception(String fullName, String fields, Codec<?>... codecs) {
        return named(Kind.EXCEPTION, fullName, fields, codecs);
    }

    /** Gives a field its default, a value that its codec takes. {@return this} */
    public StructSchema defaultValue(String field, Object value) {
        defaults.put(field, value);
        return this;
    }

    /** Gives the type its doc comment's text. {@return this} */
    public StructSchema doc(String text) {
        notes = notes.withDoc(text);
        return this;
    }

    /** Gives a field its doc comment's text. {@return this} */
    public StructSchema doc(String field, String text) {
        return note(field, of(field).withDoc(text));
    }

    /** Gives the type one more annotation; a bare name has {@code ""}. {@return this} */
    public StructSchema annotation(String name, String value) {
        notes = notes.withAnnotation(name, value);
        return this;
    }

    /** Gives a field one more annotation; a bare name has {@code ""}. {@return this} */
    public StructSchema annotation(String field, String name, String value) {
        return note(field, of(field).withAnnotation(name, value));
    }

    /** Gives a field one more annotation, {@code min}, {@code max}, {@code size} or {@code pattern}, that its values are held to. {@return this} */
    public StructSchema bound(String field, String name, String value) {
        bounds.put(field, bounds.getOrDefault(field, FieldBounds.NONE).with(name, value));
        return annotation(field, name, value);
    }

    StructDescriptor toDescriptor() {
        if (name == null) {
            throw new IllegalStateException("a codec that describes its type names it");
        }
        String[] each = fields.isEmpty() ? new String[0] : fields.split(", ");
        if (each.length != codecs.length) {
            throw new IllegalStateException(name + " has " + each.length + " fields and " + codecs.length + " codecs");
        }
        List<FieldDescriptor> described = new ArrayList<>();
        for (int i = 0; i < each.length; i++) {
            described.add(field(each[i], codecs[i]));
        }
        return new StructDescriptor(kind, name, described, notes);
    }

    private FieldDescriptor field(String text, Codec<?> codec) {
        int space = text.indexOf(' ');
        int id = Integer.parseInt(text.substring(0, space));
        Presence presence =
                text.endsWith("?") ? Presence.OPTIONAL : text.endsWith("!") ? Presence.REQUIRED : Presence.UNMARKED;
        String field = text.substring(space + 1, text.length() - (presence == Presence.UNMARKED ? 0 : 1));
        Object value = defaults.get(field);
        Supplier<byte[]> encoded = value == null ? null : () -> encoded(codec, value);
        FieldBounds held = bounds.getOrDefault(field, FieldBounds.NONE);
        return new FieldDescriptor(id, field, presence, codec::descriptor, encoded, held, of(field));
    }

    private StructSchema named(Kind kind, String fullName, String fields, Codec<?>[] codecs) {
        this.kind = kind;
        this.name = fullName;
        this.fields = fields;
        this.codecs = codecs;
        return this;
    }

    private Notes of(String field) {
        return fieldNotes.getOrDefault(field, Notes.NONE);
    }

    private StructSchema note(String field, Notes noted) {
        fieldNotes.put(field, noted);
        return this;
    }

    @SuppressWarnings("unchecked") // generated code gives a value of the codec's type
    private static <T> byte[] encoded(Codec<T> codec, Object value) {
        ByteBuf buffer = Unpooled.buffer();
        Codecs.result(codec).encode((T) value, new WireWriter(buffer));
        return ByteBufUtil.getBytes(buffer);
    }
}
