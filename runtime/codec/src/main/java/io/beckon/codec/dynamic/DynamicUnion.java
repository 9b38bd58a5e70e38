/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of a union: one of its fields. Immutable. */
public final class DynamicUnion {
    private final StructDescriptor descriptor;
    private final int id;
    private final @Nullable Object value;

    DynamicUnion(StructDescriptor descriptor, int id, @Nullable Object value) {
        this.descriptor = descriptor;
        this.id = id;
        this.value = value;
    }

    /**
     * {@return the case of a field}
     *
     * @param descriptor of a union
     * @throws IllegalArgumentException if it is no union, has no such field, or the value is not of the field's type or, as an
     *     {@link io.beckon.codec.InvalidValueException}, breaks a bound
     */
    public static DynamicUnion of(StructDescriptor descriptor, String field, Object value) {
        FieldDescriptor found = descriptor.field(field);
        if (descriptor.kind() != StructDescriptor.Kind.UNION || found == null) {
            throw new IllegalArgumentException(descriptor + " is no union with a field " + field);
        }
        Object conforming = Conforming.value(found.type(), value, descriptor + "." + field);
        return checked(descriptor, found, conforming);
    }

    /** {@return a case with a conforming value} @throws io.beckon.codec.InvalidValueException if it breaks a bound */
    static DynamicUnion checked(StructDescriptor descriptor, FieldDescriptor field, Object value) {
        Bounded.check(descriptor, field, value);
        return new DynamicUnion(descriptor, field.id(), value);
    }

    /** {@return the union} */
    public StructDescriptor descriptor() {
        return descriptor;
    }

    /** {@return the id of the field that is there} */
    public int id() {
        return id;
    }

    /** {@return the field that is there, or null if it came from a newer peer and only its id is known} */
    public @Nullable FieldDescriptor field() {
        return descriptor.field(id);
    }

    /** {@return what the field holds, or null if it came from a newer peer} */
    public @Nullable Object value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DynamicUnion that
                && descriptor == that.descriptor
                && id == that.id
                && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * id + Objects.hashCode(value);
    }

    /** {@return the case, but for what is sensitive} */
    @Override
    public String toString() {
        FieldDescriptor field = field();
        return descriptor + "[" + (field == null ? "unrecognized " + id : Conforming.shown(field, value)) + "]";
    }
}
