/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a struct or exception, or all arguments of a method. Immutable. */
public final class DynamicStruct {
    private final StructDescriptor descriptor;
    private final Map<FieldDescriptor, Object> values;

    private DynamicStruct(StructDescriptor descriptor, Map<FieldDescriptor, Object> values) {
        this.descriptor = descriptor;
        this.values = values;
    }

    /**
     * {@return a value that takes over a map of conforming values of all fields that have to be there}
     *
     * @throws io.beckon.codec.InvalidValueException if one breaks a bound of its field
     */
    static DynamicStruct checked(StructDescriptor descriptor, Map<FieldDescriptor, Object> values) {
        for (FieldDescriptor field : descriptor.fields()) {
            Bounded.check(descriptor, field, values.get(field));
        }
        return new DynamicStruct(descriptor, values);
    }

    /**
     * {@return a builder with every field at its default}
     *
     * @param descriptor of a struct or exception
     * @throws IllegalArgumentException if it is of a union
     */
    public static Builder builder(StructDescriptor descriptor) {
        if (descriptor.kind() == StructDescriptor.Kind.UNION) {
            throw new IllegalArgumentException(descriptor + " is a union; use DynamicUnion.of");
        }
        return new Builder(descriptor);
    }

    /** {@return the struct} */
    public StructDescriptor descriptor() {
        return descriptor;
    }

    /** {@return a field's value, or null if it is not there} */
    public @Nullable Object get(FieldDescriptor field) {
        return values.get(field);
    }

    /**
     * {@return a field's value, or null if it is not there}
     *
     * @throws IllegalArgumentException if the struct has no such field
     */
    public @Nullable Object get(String field) {
        return values.get(field(descriptor, field));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DynamicStruct that && descriptor == that.descriptor && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (FieldDescriptor field : descriptor.fields()) {
            Object value = values.get(field);
            hash = 31 * hash + (value == null ? 0 : value.hashCode());
        }
        return hash;
    }

    /** {@return the fields that are there, but for what is sensitive} */
    @Override
    public String toString() {
        return descriptor.fields().stream()
                .filter(values::containsKey)
                .map(field -> Conforming.shown(field, values.get(field)))
                .collect(Collectors.joining(", ", descriptor + "[", "]"));
    }

    private static FieldDescriptor field(StructDescriptor descriptor, String name) {
        FieldDescriptor found = descriptor.field(name);
        if (found == null) {
            throw new IllegalArgumentException(descriptor + " has no field " + name);
        }
        return found;
    }

    /** Collects fields. Not thread-safe. */
    public static final class Builder {
        private final StructDescriptor descriptor;
        private final Map<FieldDescriptor, @Nullable Object> given = new HashMap<>();

        private Builder(StructDescriptor descriptor) {
            this.descriptor = descriptor;
        }

        /**
         * Sets a field. {@return this}
         *
         * @param value null only for an optional field, which then is not there
         * @throws IllegalArgumentException if the struct has no such field, or the value is not of its type or, as an {@link
         *     io.beckon.codec.InvalidValueException}, breaks a bound
         */
        public Builder set(String field, @Nullable Object value) {
            FieldDescriptor found = field(descriptor, field);
            String path = descriptor + "." + field;
            Object conforming =
                    value == null ? Absent.allowed(found, path) : Conforming.value(found.type(), value, path);
            Bounded.check(descriptor, found, conforming);
            given.put(found, conforming);
            return this;
        }

        /**
         * {@return what was collected}
         *
         * @throws io.beckon.codec.MissingFieldException if a field was not set that has neither a default nor a zero
         * @throws io.beckon.codec.InvalidValueException if that default or zero breaks a bound
         */
        public DynamicStruct build() {
            Map<FieldDescriptor, Object> values = new HashMap<>();
            for (FieldDescriptor field : descriptor.fields()) {
                Object value = given.containsKey(field) ? given.get(field) : absent(field);
                if (value != null) {
                    values.put(field, value);
                }
            }
            return new DynamicStruct(descriptor, values);
        }

        private @Nullable Object absent(FieldDescriptor field) {
            Object value = new Absent(descriptor, field).value();
            Bounded.check(descriptor, field, value);
            return value;
        }
    }
}
