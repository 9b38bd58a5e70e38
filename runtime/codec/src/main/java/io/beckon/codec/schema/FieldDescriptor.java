/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A field of a struct, union or exception, or a parameter of a method. */
public final class FieldDescriptor {
    private final int id;
    private final String name;
    private final Presence presence;
    private final Lazy<TypeDescriptor> type;
    private final @Nullable Lazy<byte[]> encodedDefault;
    private final FieldBounds bounds;
    private final Notes notes;

    /**
     * @param id on the wire
     * @param name in the schema
     * @param type asked for when it is needed, because types may contain themselves
     * @param encodedDefault the same for its default, or null if it has none; see {@link #encodedDefault()}
     * @param bounds what its values are held to
     * @param notes its doc comment and annotations, those that are bounds among them
     */
    public FieldDescriptor(
            int id,
            String name,
            Presence presence,
            Supplier<? extends TypeDescriptor> type,
            @Nullable Supplier<byte[]> encodedDefault,
            FieldBounds bounds,
            Notes notes) {
        this.id = id;
        this.name = name;
        this.presence = presence;
        this.type = new Lazy<>(type);
        this.encodedDefault = encodedDefault == null ? null : new Lazy<>(encodedDefault);
        this.bounds = bounds;
        this.notes = notes;
    }

    /** {@return the number on the wire} */
    public int id() {
        return id;
    }

    /** {@return the name in the schema} */
    public String name() {
        return name;
    }

    /** {@return what it means that it does not come} */
    public Presence presence() {
        return presence;
    }

    /** {@return its type} */
    public TypeDescriptor type() {
        return type.get();
    }

    /** {@return whether the schema gives it a default} */
    public boolean hasDefault() {
        return encodedDefault != null;
    }

    /**
     * {@return a copy of its default's bytes, or null} They are a result: a struct whose only field, with id 0, is the value
     * ({@code Codecs.result}).
     */
    public byte @Nullable [] encodedDefault() {
        return encodedDefault == null ? null : encodedDefault.get().clone();
    }

    /** {@return what its values are held to} */
    public FieldBounds bounds() {
        return bounds;
    }

    /** {@return its doc comment and annotations} */
    public Notes notes() {
        return notes;
    }

    @Override
    public String toString() {
        return id + ": " + (presence == Presence.UNMARKED ? "" : presence.name().toLowerCase(Locale.ROOT) + " ")
                + type() + " " + name;
    }
}
